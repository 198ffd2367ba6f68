import {
  type Change,
  changeFrom,
  countable,
  type Place,
  series,
  type YearFigure,
} from '../../../../engines/workforce/benchmark/index.ts';
import type { Chosen, OfferedMeasure } from '../benchmark/chosen.ts';

/** A measure of one place, from the baseline year to the year asked for. */
export interface PlaceFigures {
  name: string;
  years: readonly YearFigure[];
  /** The first of them, and the last. */
  then: YearFigure;
  now: YearFigure;
  change: Change;
}

export interface Comparison {
  measure: OfferedMeasure;
  /** The highest rate first; those without a figure last. */
  areas: readonly PlaceFigures[];
  region: PlaceFigures;
  england: PlaceFigures;
  /** Areas that were chosen and are not shown, because they are more than can be told apart. */
  beyond: number;
}

/** As many areas as a chart can hold. */
export const mostAreas = 24;

/** The measure of each area by itself, and of the region and England. */
export function comparisonOf(chosen: Chosen, measure: OfferedMeasure): Comparison {
  const of = (name: string, place: Place) => placeFigures(chosen, measure, name, place);
  const areas = chosen.areas
    .slice(0, mostAreas)
    .map((area) => of(area.name, { kind: 'areas', name: area.name, areas: [area] }));
  const height = ({ now }: PlaceFigures) => countable(now.rate) ?? -1;
  return {
    measure,
    areas: areas.sort((a, b) => height(b) - height(a)),
    region: of(chosen.region, { kind: 'region', name: chosen.region }),
    england: of('England', { kind: 'england' }),
    beyond: Math.max(0, chosen.areas.length - mostAreas),
  };
}

function placeFigures(
  { edition, baseline, year }: Chosen,
  measure: OfferedMeasure,
  name: string,
  place: Place,
): PlaceFigures {
  const years = series(edition, measure, place).filter((one) => one.year >= baseline && one.year <= year);
  const absent = { n: 'no-row', d: 'no-row', rate: 'no-row', counted: [], missing: [] } as const;
  const then = years.at(0) ?? { year: baseline, ...absent };
  const now = years.at(-1) ?? { year, ...absent };
  return { name, years, then, now, change: changeFrom(then.rate, now.rate) };
}
