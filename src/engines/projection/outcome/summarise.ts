import type { Scenario } from '../model.ts';
import { type Chunk, joined } from './chunk.ts';
import { layoutOf } from './layout.ts';
import { isFlow, type Measure, measured, measures } from './measures.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One measure of a service's grade (`all`: the service) at a 30 September, over the runs. */
export interface Row extends Spread {
  organisation: string;
  service: string;
  grade: string;
  date: string;
  measure: Measure;
}

/**
 * The rows of a projection, by service, grade, date and measure.
 *
 * @param chunks all of them, in any order
 * @throws RangeError when runs are missing
 */
export function summarise(scenario: Scenario, chunks: readonly Chunk[]): Row[] {
  const { dates, services } = layoutOf(scenario);
  const at = measured(scenario, joined(chunks));
  return services.flatMap(({ service: { organisation, service }, grades }, place) => {
    const byDate = dates.map((when, index) => ({ ...when, known: at(place, index) }));
    return [...grades.keys(), grades.length].flatMap((order) =>
      byDate.flatMap(({ date, wholeYear, known }) => {
        const one = known[order];
        if (one === undefined) return [];
        return measures
          .filter((measure) => wholeYear || !isFlow(measure))
          .map((measure): Row => {
            return { organisation, service, grade: one.grade, date, measure, ...spreadOf(one.values[measure]) };
          });
      }),
    );
  });
}
