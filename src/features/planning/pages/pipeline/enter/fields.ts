import { input, select } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, typed } from '../../../../../platform/web/form.ts';
import type { Html } from '../../../../../platform/web/html.ts';
import { type Field, formats } from '../../../pipeline/formats/index.ts';
import type { PipelineKind } from '../../../pipeline/model.ts';

/**
 * A field for each column of the table of a kind.
 * @param owners the organisations or universities for which whoever asks may send rows
 * @param before the cells of the row that is put right
 */
export function fieldsOf(
  kind: PipelineKind,
  owners: readonly string[],
  before: Readonly<Record<string, string | number>>,
  entry: Entry,
): Html[] {
  return Object.entries(formats[kind].fields).map(([name, field]) => {
    const value = typed(entry, name, String(before[name] ?? ''));
    const choices = isOwner(name) ? Object.fromEntries(owners.map((owner) => [owner, owner])) : field.choices;
    return choices === undefined
      ? textField(name, field, value, entry)
      : choiceField(name, field, choices, value, entry);
  });
}

const isOwner = (name: string): boolean => name === 'organisation' || name === 'university';

const textField = (name: string, { label, hint, width }: Field, value: string, entry: Entry): Html =>
  input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(width !== undefined && { classes: `govuk-input--width-${width}` }),
    value,
    ...errorAt(entry, name),
  });

function choiceField(
  name: string,
  { label }: Field,
  choices: Readonly<Record<string, string>>,
  value: string,
  entry: Entry,
): Html {
  const items = Object.entries(choices).map(([key, text]) => ({ value: key, text }));
  return select({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    items: [{ value: '', text: 'Choose' }, ...items],
    value,
    ...errorAt(entry, name),
  });
}
