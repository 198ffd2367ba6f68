import { z } from 'zod';
import { input, radios } from '../../../../platform/web/components/index.ts';
import { choice, type Entry, errorAt, text, typed } from '../../../../platform/web/form.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { kindWords, type Organisation, organisationKinds } from '../../model.ts';

/** What an organisation is, as its form sends it. */
export const detailsForm = z.object({
  name: text('Enter the organisation’s full name'),
  shortName: text('Enter a short name', 60),
  kind: choice(organisationKinds, 'Choose what kind of organisation it is'),
  ukprn: z
    .string({ error: 'Enter a UKPRN, or leave it empty' })
    .trim()
    .refine((value) => /^(\d{8})?$/.test(value), 'Enter a UKPRN of eight digits, or leave it empty')
    .transform((value) => value || undefined),
});

/** The fields of an organisation, with what was typed or what is kept, and what is wrong at each. */
export function detailsFields(entry: Entry, kept: Organisation | undefined): Html[] {
  const line = (name: 'name' | 'shortName' | 'ukprn', label: string, hint?: string) =>
    input({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: typed(entry, name, kept?.[name]),
      ...(hint !== undefined && { hint: { text: hint }, classes: 'govuk-input--width-20' }),
      ...errorAt(entry, name),
    });
  return [
    line('name', 'Full name'),
    line('shortName', 'Short name', 'What people call it, and what their files may call it'),
    radios({
      name: 'kind',
      idPrefix: 'kind',
      fieldset: { legend: { text: 'Kind', classes: 'govuk-fieldset__legend--s' } },
      value: typed(entry, 'kind', kept?.kind),
      items: organisationKinds.map((kind) => ({ value: kind, text: kindWords[kind] })),
      ...errorAt(entry, 'kind'),
    }),
    line('ukprn', 'UKPRN (optional)', 'Eight digits, for universities. Files may use it instead of a name.'),
  ];
}
