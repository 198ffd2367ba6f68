import { checkboxes, input, radios, select, textarea } from '../../../platform/web/components/index.ts';
import { type Entry, errorAt, ticked, typed } from '../../../platform/web/form.ts';
import type { Html } from '../../../platform/web/html.ts';

/** A field of a form that shows what was typed, or what the record holds, and what is wrong with it. */
interface Field {
  name: string;
  label: string;
  hint?: string;
}

type Choices<Value extends string = string> = readonly { value: Value; text: string; hint?: string }[];

/** Fields that share an entry and the values to begin with. */
export function fieldsOf(entry: Entry, before: Readonly<Record<string, string | readonly string[]>> = {}) {
  const value = (name: string) => {
    const held = before[name];
    return typed(entry, name, typeof held === 'string' ? held : '');
  };
  const common = ({ name, hint }: Field) => ({
    name,
    ...(hint !== undefined && { hint: { text: hint } }),
    ...errorAt(entry, name),
  });
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

  return {
    text: (field: Field, width: 2 | 3 | 4 | 5 | 10 | 20 | 30 = 30): Html =>
      input({
        ...common(field),
        id: field.name,
        label: { text: field.label, classes: 'govuk-label--s' },
        value: value(field.name),
        classes: `govuk-input--width-${width}`,
      }),

    number: (field: Field & { suffix?: string }): Html =>
      input({
        ...common(field),
        id: field.name,
        label: { text: field.label, classes: 'govuk-label--s' },
        value: value(field.name),
        classes: 'govuk-input--width-4',
        inputmode: 'numeric',
        ...(field.suffix !== undefined && { suffix: { text: field.suffix } }),
      }),

    lines: (field: Field, rows = 3): Html =>
      textarea({
        ...common(field),
        id: field.name,
        label: { text: field.label, classes: 'govuk-label--s' },
        value: value(field.name),
        rows: String(rows),
      }),

    choose: (field: Field, items: Choices): Html =>
      select({
        ...common(field),
        id: field.name,
        label: { text: field.label, classes: 'govuk-label--s' },
        items: items.map(({ value, text }) => ({ value, text })),
        value: value(field.name),
      }),

    radios: (field: Field, items: Choices): Html =>
      radios({
        ...common(field),
        idPrefix: field.name,
        fieldset: legend(field.label),
        items: items.map(({ value, text, hint }) => ({
          value,
          text,
          ...(hint !== undefined && { hint: { text: hint } }),
        })),
        value: value(field.name),
      }),

    yesNo: (field: Field): Html =>
      radios({
        ...common(field),
        idPrefix: field.name,
        fieldset: legend(field.label),
        classes: 'govuk-radios--inline',
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
        value: value(field.name),
      }),

    boxes: (field: Field, items: Choices): Html =>
      checkboxes({
        ...common(field),
        idPrefix: field.name,
        fieldset: legend(field.label),
        items: items.map(({ value, text }) => ({ value, text })),
        values: ticked(entry, field.name, [before[field.name] ?? []].flat()),
      }),
  };
}
