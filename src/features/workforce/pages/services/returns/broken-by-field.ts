import type { BrokenRule } from '../../../formats/broken-rule.ts';

/** How often one rule about one field is broken, by census year. */
export interface BrokenField {
  field: string;
  rule: string;
  /** A year that is not there: never. */
  times: ReadonlyMap<number, number>;
}

/** A rule without the worker that it names besides. */
export const kindOf = (rule: string): string => rule.replace(/ worker \d+/, ' another worker');

/** Broken rules of several returns by field and rule, those most often broken first. */
export function brokenByField(returns: readonly { year: number; faults: readonly BrokenRule[] }[]): BrokenField[] {
  const found = new Map<string, { field: string; rule: string; times: Map<number, number> }>();
  for (const { year, faults } of returns) {
    for (const { field, rule: told } of faults) {
      const rule = kindOf(told);
      const key = JSON.stringify([field, rule]);
      const line = found.get(key) ?? { field, rule, times: new Map<number, number>() };
      found.set(key, line);
      line.times.set(year, (line.times.get(year) ?? 0) + 1);
    }
  }
  const all = ({ times }: BrokenField) => [...times.values()].reduce((sum, one) => sum + one, 0);
  return [...found.values()].toSorted((a, b) => all(b) - all(a) || (a.field < b.field ? -1 : 1));
}
