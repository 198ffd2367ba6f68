import { input, select } from '../components/index.ts';
import type { Html } from '../html.ts';

/** Makes the inputs of a table's filters: each is named as its filter, and holds what is set. */
export function filterInputs<Set extends Readonly<Record<string, string | undefined>>>(set: Set) {
  return {
    /** A line of text to look for. */
    words: (name: keyof Set & string, label: string): Html =>
      input({
        id: name,
        name,
        label: { text: label },
        value: set[name] ?? '',
        classes: 'govuk-input--width-10',
        spellcheck: false,
      }),
    /** One of a few; `none` says what is shown while nothing is chosen. */
    chosen: (
      name: keyof Set & string,
      label: string,
      items: readonly { value: string; text: string }[],
      none = 'All',
    ): Html =>
      select({
        id: name,
        name,
        label: { text: label },
        items: [{ value: '', text: none }, ...items],
        value: set[name] ?? '',
      }),
  };
}
