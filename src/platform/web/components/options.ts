import type { Html } from '../html.ts';

/** Attributes for an element of a component. `undefined` leaves one out; `optional` also leaves out null and false. */
export type ComponentAttributes = Readonly<
  Record<string, string | number | boolean | undefined | { value: string | boolean | undefined; optional: boolean }>
>;

/** Text for each plural form of English, put in when a count changes in the browser. */
export type PluralTexts = Readonly<{ one?: string; other: string }>;

/** What a list may hold in place of an item, so that `condition && item` can be written. It shows nothing. */
export type Absent = false | null | undefined;

/** Exactly one of two options must be given: the text, which is escaped, or the markup. */
export type OneOf<TextName extends string, HtmlName extends string, Text = string> =
  | (Readonly<Record<TextName, Text>> & Readonly<Partial<Record<HtmlName, undefined>>>)
  | (Readonly<Record<HtmlName, Html>> & Readonly<Partial<Record<TextName, undefined>>>);
