import { median } from './middle.ts';

/** What is forecast for an area: rates in percent (FTE), and the number in post in FTE, at 30 September. */
export const forecastMeasures = ['turnover', 'vacancy', 'agency', 'inPost'] as const;
export type ForecastMeasure = (typeof forecastMeasures)[number];

/** What is known of an area in a census year; cases a worker holds are a clue to the rates. What is not there is not known. */
export type Observation = Readonly<Partial<Record<ForecastMeasure | 'caseload', number>>>;

/** One area's published past, by census year (2018 for the year to 30 September 2018). */
export interface AreaHistory {
  name: string;
  /** Areas of one region are each other's nearest comparison. */
  region: string;
  years: ReadonlyMap<number, Observation>;
}

export const observed = ({ years }: AreaHistory, measure: keyof Observation, year: number): number | undefined =>
  years.get(year)?.[measure];

/** The values before the year, oldest first; years without one are left out. */
export function before(area: AreaHistory, measure: ForecastMeasure, year: number): number[] {
  return [...area.years.keys()]
    .filter((one) => one < year)
    .sort((a, b) => a - b)
    .map((one) => observed(area, measure, one))
    .filter((value) => value !== undefined);
}

/** The years before `year` of which any area has a value, but the first, oldest first: each can be forecast from the one before it. */
export function learntFrom(areas: readonly AreaHistory[], measure: ForecastMeasure, year: number): number[] {
  const all = areas.flatMap((area) =>
    [...area.years.keys()].filter((one) => observed(area, measure, one) !== undefined),
  );
  return [...new Set(all)]
    .filter((one) => one < year)
    .sort((a, b) => a - b)
    .slice(1);
}

/**
 * How far each area's figure of the year is from that of the area in the middle: 0 where it is not known, so that not knowing
 * says nothing.
 */
export function fromMiddle(
  areas: readonly AreaHistory[],
  measure: keyof Observation,
  year: number,
): (area: AreaHistory) => number {
  const middle = median(areas.map((area) => observed(area, measure, year)).filter((value) => value !== undefined));
  return (area) => {
    const value = observed(area, measure, year);
    return value === undefined || middle === undefined ? 0 : value - middle;
  };
}
