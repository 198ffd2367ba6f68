import type { EditionIndex } from './edition.ts';
import type { MeasureName } from './measures.ts';
import { figureOf, type Place } from './series.ts';
import type { Value } from './values.ts';

/** A rate that one edition gave and the next one changed. */
export interface Revision {
  year: number;
  /** The edition that gave `before`, and the one that gave `after` in its stead. */
  from: number;
  to: number;
  before: Value;
  after: Value;
}

/**
 * How the rate of a year was revised from edition to edition, oldest first; empty when it never was. Editions may be
 * given in any order; those without the place, the year or the column say nothing of it.
 */
export function revisionsOf(
  editions: readonly EditionIndex[],
  measure: MeasureName,
  place: Place,
  year: number,
): Revision[] {
  const said = editions
    .toSorted((a, b) => a.edition - b.edition)
    .map((index) => ({ edition: index.edition, rate: figureOf(index, measure, place, year).rate }))
    .filter(({ rate }) => rate !== 'no-row' && rate !== 'no-column');
  return said.slice(1).flatMap(({ edition, rate }, at) => {
    const earlier = said[at];
    if (earlier === undefined || earlier.rate === rate) return [];
    return [{ year, from: earlier.edition, to: edition, before: earlier.rate, after: rate }];
  });
}
