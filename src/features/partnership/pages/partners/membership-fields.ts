import { z } from 'zod';
import { input, radios } from '../../../../platform/web/components/index.ts';
import { choice, date, type Entry, errorAt, isoDate, typed } from '../../../../platform/web/form.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { tiers } from '../../model.ts';

const optionalDate = (what: string) =>
  z
    .string({ error: what })
    .trim()
    .transform((value, context) => {
      if (value === '') return undefined;
      const day = isoDate(value);
      if (day === undefined)
        context.addIssue(`${what}, such as 31/08/2027, or leave it empty: “${value}” is not a date`);
      return day;
    });

/** The tier and the period of a membership, as forms send them. */
export const membershipShape = {
  tier: choice(tiers, 'Choose the tier'),
  starts: date('Enter the day from which it is a member'),
  ends: optionalDate('Enter the last day of the membership'),
};

/** A membership that ends before it starts. */
export const endsAfterStart = ({ starts, ends }: { starts: string; ends: string | undefined }) =>
  ends === undefined || ends >= starts;
export const endsBeforeStart = { path: ['ends'], error: 'Enter a last day on or after the day it starts' };

export function membershipFields(entry: Entry): Html[] {
  const day = (name: 'starts' | 'ends', label: string, hint: string) =>
    input({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      hint: { text: hint },
      value: typed(entry, name),
      classes: 'govuk-input--width-10',
      ...errorAt(entry, name),
    });
  return [
    radios({
      name: 'tier',
      idPrefix: 'tier',
      fieldset: { legend: { text: 'Tier', classes: 'govuk-fieldset__legend--s' } },
      value: typed(entry, 'tier'),
      items: [
        { value: 'primary', text: 'Primary', hint: { text: 'Pays a fee and helps set the objectives' } },
        { value: 'secondary', text: 'Secondary', hint: { text: 'Takes part in pre-qualifying activity only' } },
      ],
      ...errorAt(entry, 'tier'),
    }),
    day('starts', 'Member from', 'For example, 01/09/2026'),
    day('ends', 'Last day (optional)', 'Leave it empty if it is open-ended'),
  ];
}
