import { sumsOf } from '../answers/partnership.ts';
import type { Scenario } from '../model.ts';
import type { Chunk } from './chunk.ts';
import { layoutOf } from './layout.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What is told of all services together at a date; what cannot be added over runs from single services' spreads. */
export const togetherMeasures = ['stock', 'vacancies', 'vacancyRate', 'agency', 'nqswStarts', 'otherStarts'] as const;
export type TogetherMeasure = (typeof togetherMeasures)[number];

/** One measure of all services together at a 30 September, over the runs. */
export interface TogetherRow extends Spread {
  date: string;
  measure: TogetherMeasure;
}

/** All services together, by date and measure; flows only where the horizon holds their twelve months. */
export function summariseTogether(scenario: Scenario, projection: Chunk): TogetherRow[] {
  const sums = sumsOf(scenario, projection);
  const all = scenario.services.map((_, at) => at);
  return layoutOf(scenario).dates.flatMap(({ date, wholeYear }, at) => {
    const { stock, vacancies, agency, nqswStarts, otherStarts } = sums(at, all);
    const vacancyRate = vacancies.map((fte, run) => fte / (fte + (stock[run] ?? 0)));
    const values = { stock, vacancies, vacancyRate, agency, nqswStarts, otherStarts };
    return togetherMeasures
      .filter((measure) => wholeYear || !measure.endsWith('Starts'))
      .map((measure) => ({ date, measure, ...spreadOf(values[measure]) }));
  });
}
