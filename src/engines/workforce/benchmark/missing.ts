import { type Area, rowsOf } from './areas.ts';
import type { EditionIndex, PublishedRow } from './edition.ts';
import type { Absence } from './values.ts';

/** An area that a figure does not count. */
export interface Missing {
  name: string;
  why: Absence;
}

/**
 * Which of `areas` (or of the rows found for them) are not counted. Whoever is published together with one that is
 * counted is not missing: the figures of both stand in that one's row.
 *
 * @param rows the rows of the year, with why each cannot be counted, if it cannot
 */
export function missingFrom(
  index: EditionIndex,
  areas: readonly Area[],
  year: number,
  rows: readonly { row: PublishedRow; why: Absence | undefined }[],
): Missing[] {
  const [only] = rows;
  if (areas.length === 1 && rows.length === 1 && only?.why === undefined) return [];
  const counted = new Set(rows.filter(({ why }) => why === undefined).flatMap(({ row }) => row.numbers));
  const isWithAnother = (numbers: readonly string[]): boolean =>
    numbers.length > 0 &&
    numbers.every((number) => [...(index.partners.get(number) ?? [])].some((partner) => counted.has(partner)));
  const unknown = rows.flatMap(({ row: { name, numbers }, why }) =>
    why === undefined || (why === 'not-applicable' && isWithAnother(numbers)) ? [] : [{ name, why }],
  );
  const without = areas.filter(({ numbers }) => rowsOf(index, numbers, year).length === 0 && !isWithAnother(numbers));
  return [...unknown, ...without.map(({ name }) => ({ name, why: 'no-row' as const }))];
}
