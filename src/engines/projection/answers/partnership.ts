import type { Pulled } from '../chain/rates.ts';
import type { Scenario } from '../model.ts';
import type { Chunk } from '../outcome/chunk.ts';
import { layoutOf } from '../outcome/layout.ts';
import { type Measured, measured } from '../outcome/measures.ts';

/** Values by run of a service, or of all together. */
export interface Place {
  organisation: string;
  service: string;
  /** The places in the scenario of the services that are in it. */
  services: readonly number[];
}

/** Every service, and after them all together where there is more than one. */
export function placesOf({ services }: Scenario): Place[] {
  const each = services.map(({ organisation, service }, at) => ({ organisation, service, services: [at] }));
  const all = { organisation: 'all', service: 'all', services: services.map((_, at) => at) };
  return services.length > 1 ? [...each, all] : each;
}

/** FTE that add up, by run; gives those of the whole service or services at a date of the layout. */
export type Sums = (date: number, services: readonly number[]) => Record<Summed, Float64Array>;
const summed = ['stock', 'vacancies', 'agency', 'nqswStarts', 'otherStarts'] as const;
type Summed = (typeof summed)[number];

/** Reads the runs for what adds up over services. */
export function sumsOf(scenario: Scenario, runs: Chunk, pulled: Pulled = 'all'): Sums {
  const read = measured(scenario, runs, pulled);
  const known = layoutOf(scenario).services.map(() => new Map<number, Measured | undefined>());
  const whole = (service: number, date: number): Measured | undefined => {
    const cache = known[service];
    if (cache && !cache.has(date)) cache.set(date, read(service, date).at(-1)?.values);
    return cache?.get(date);
  };
  return (date, services) => {
    const sum = (measure: Summed): Float64Array => {
      const values = new Float64Array(runs.to - runs.from);
      for (const service of services) {
        const some = whole(service, date)?.[measure];
        for (let run = 0; run < values.length; run += 1) values[run] = (values[run] ?? 0) + (some?.[run] ?? 0);
      }
      return values;
    };
    return {
      stock: sum('stock'),
      vacancies: sum('vacancies'),
      agency: sum('agency'),
      nqswStarts: sum('nqswStarts'),
      otherStarts: sum('otherStarts'),
    };
  };
}

/** `part` ÷ (`part` + `rest`) in every run; 0 where there is neither. */
export const shares = (part: Float64Array, rest: Float64Array): Float64Array =>
  part.map((value, run) => (value === 0 ? 0 : value / (value + (rest[run] ?? 0))));
