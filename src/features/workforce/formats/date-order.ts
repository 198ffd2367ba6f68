import { headingKey, type Sheet } from '../../../platform/files/index.ts';
import type { Reader } from './values.ts';

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** In which order a date with slashes is written; `either` where day and month could be exchanged; undefined for none. */
export function orderOf(text: string): 'american' | 'british' | 'either' | 'same' | undefined {
  const [, first, second] = slashed.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [one, two] = [Number(first), Number(second)];
  if (two > 12) return 'american';
  if (one > 12) return 'british';
  return one === two ? 'same' : 'either';
}

/** How many dates of a file are of each order. */
export type Orders = Record<NonNullable<ReturnType<typeof orderOf>>, number>;

export const noOrders = (): Orders => ({ american: 0, british: 0, either: 0, same: 0 });

/** A file is written in American order where more dates can be nothing else than can be only British. */
export const isAmerican = ({ american, british }: Orders): boolean => american > british;

/** The orders of the dates under some headings of a table. */
export function ordersIn({ header, rows }: Sheet, headings: readonly string[]): Orders {
  const keys = headings.map(headingKey);
  const columns = header.flatMap((heading, at) => (keys.includes(headingKey(heading)) ? [at] : []));
  const orders = noOrders();
  for (const { cells } of rows) {
    for (const at of columns) {
      const order = orderOf(cells[at] ?? '');
      if (order !== undefined) orders[order] += 1;
    }
  }
  return orders;
}

/** Reads dates of such a file: one that could be meant in either order is not known, since it would be read wrong. */
export const wary =
  (reader: Reader<string>): Reader<string> =>
  (text) =>
    orderOf(text) === 'either'
      ? { wrong: 'may be in American order, month first, like other dates of this file, so it is not known' }
      : reader(text);

/** What is said once of such a file. */
export const americanWords = (file: string, { american, either }: Orders, write: string): string =>
  `${file} has its dates in American order, month first: ${american} of them can be nothing else${either > 0 ? `, and ${either} more could be either, so they count as not known too` : ''}. Export it again with dates ${write}.`;
