import fc from 'fast-check';
import { destinations, ethnicGroups, keysOf, origins, reasons, roles, sexes } from '../categories.ts';
import { counting } from '../figures/count.ts';
import type { Figures } from '../figures/figures.ts';
import { percent } from '../figures/tally.ts';
import type { Stated, Worker } from '../model.ts';
import { somebody } from './somebody.ts';

export const worker = (changes: Partial<Worker>): Worker => ({ ...somebody, ...changes });
export const leaver = (changes: Partial<Worker> = {}): Worker =>
  worker({ standing: 'leaver', ended: '2021-03-31', cases: undefined, ...changes });

export function count(workers: readonly Worker[], stated: Stated = {}, year = 2021): Figures {
  const figures = counting(year, 'children');
  for (const one of workers) figures.add(one);
  return figures.end(stated);
}

export const rateOf = (figures: Figures, name: keyof Figures['ratios']) => percent(figures.ratios[name]);

export const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined, freq: 4 });
const dates = (from: number, to: number) =>
  fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const oneOf = <Key extends string>(list: Record<Key, string>) => maybe(fc.constantFrom(...keysOf(list)));
const anybody: fc.Arbitrary<Worker> = fc.record({
  standing: maybe(fc.constantFrom('in-post', 'leaver', 'agency', 'gone')),
  mayBe: maybe(fc.uniqueArray(fc.constantFrom('in-post', 'leaver', 'agency', 'gone'), { minLength: 1 })),
  repeated: fc.boolean(),
  fte: maybe(fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6)),
  born: maybe(dates(1950, 2000)),
  started: maybe(dates(2000, 2021)),
  ended: maybe(dates(2020, 2021)),
  sex: oneOf(sexes),
  ethnicity: oneOf(ethnicGroups),
  role: oneOf(roles),
  origin: oneOf(origins),
  destination: oneOf(destinations),
  reason: oneOf(reasons),
  cases: maybe(fc.nat(60)),
  daysLost: maybe(fc.nat(253)),
});
/** Workers of whom anything may be unknown. */
export const anyReturn = fc.record({ workers: fc.array(anybody, { maxLength: 12 }), vacancies: maybe(fc.nat(20)) });
