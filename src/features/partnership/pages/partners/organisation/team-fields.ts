import { z } from 'zod';
import { outcodeOf } from '../../../../../engines/geography/index.ts';
import { input } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, text, typed } from '../../../../../platform/web/form.ts';
import type { Html } from '../../../../../platform/web/html.ts';
import type { Team } from '../../../model.ts';

const what = 'Enter an outcode such as KT1, or leave it empty';

/** A team's name and where it is, as forms send them. */
export const teamForm = z.object({
  name: text('Enter the team’s name'),
  outcode: z
    .string({ error: what })
    .trim()
    .transform((value, context) => {
      if (value === '') return undefined;
      const outcode = outcodeOf(value);
      if (outcode === undefined) context.addIssue(`${what}: “${value}” is not one`);
      return outcode;
    }),
});

export function teamFields(entry: Entry, kept: Team | undefined): Html[] {
  return [
    input({
      id: 'name',
      name: 'name',
      label: { text: 'Name of the team', classes: 'govuk-label--s' },
      value: typed(entry, 'name', kept?.name),
      ...errorAt(entry, 'name'),
    }),
    input({
      id: 'outcode',
      name: 'outcode',
      label: { text: 'Outcode (optional)', classes: 'govuk-label--s' },
      hint: { text: 'The first half of the postcode where the team works, such as KT1' },
      value: typed(entry, 'outcode', kept?.outcode),
      classes: 'govuk-input--width-4',
      ...errorAt(entry, 'outcode'),
    }),
  ];
}
