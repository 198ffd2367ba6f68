import { input, select } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, typed } from '../../../../../platform/web/form.ts';
import type { Html } from '../../../../../platform/web/html.ts';

/** A field that shows what was typed, or what the scenario holds. */
export interface FieldShown {
  name: string;
  label: string;
  hint?: string;
  suffix?: string;
  prefix?: string;
  width?: 4 | 5 | 10 | 20;
}

/** Fields that share an entry and the values to begin with. */
export function fieldsWith(entry: Entry, before: Readonly<Record<string, string>>) {
  const common = ({ name, label, hint }: FieldShown) => ({
    id: name,
    name,
    label: { text: label },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...errorAt(entry, name),
  });
  const value = (name: string): string => typed(entry, name, before[name] ?? '');
  return {
    value,
    amount: (field: FieldShown): Html =>
      input({
        ...common(field),
        value: value(field.name),
        classes: `govuk-input--width-${field.width ?? 5}`,
        ...(field.suffix !== undefined && { suffix: { text: field.suffix } }),
        ...(field.prefix !== undefined && { prefix: { text: field.prefix } }),
      }),
    line: (field: FieldShown): Html =>
      input({
        ...common(field),
        value: value(field.name),
        ...(field.width !== undefined && { classes: `govuk-input--width-${field.width}` }),
      }),
    choose: (field: FieldShown, items: readonly { value: string; text: string }[]): Html =>
      select({ ...common(field), items: [...items], value: value(field.name) }),
  };
}
export type Fields = ReturnType<typeof fieldsWith>;
