import { type Area, nameIn, rowsOf } from './areas.ts';
import type { EditionIndex } from './edition.ts';
import { countable } from './values.ts';

/** An area of which an edition has no figure by itself in some years. */
export interface SilentArea {
  name: string;
  /** Authorities with figures that other editions publish in one row with it: theirs hold its own. */
  within: readonly Area[];
}

/** Which of the areas have no figure of their own in any year from `since` on: none of them is in a sum. */
export function silentAreas(index: EditionIndex, areas: readonly Area[], since: number): SilentArea[] {
  const years = index.years.filter((year) => year >= since);
  const isTold = (numbers: readonly string[]): boolean =>
    years.some((year) =>
      rowsOf(index, numbers, year).some(({ values }) =>
        Object.values(values).some((value) => countable(value) !== undefined),
      ),
    );
  return areas.flatMap(({ name, numbers }) => {
    if (isTold(numbers)) return [];
    const others = new Set(numbers.flatMap((number) => [...(index.partners.get(number) ?? [])]));
    const within = [...others].filter((number) => !numbers.includes(number) && isTold([number]));
    return [{ name, within: within.map((number) => ({ name: nameIn(index, [number]), numbers: [number] })) }];
  });
}
