import { mixed } from '../chance/hash.ts';
import { inUnits } from '../fte.ts';
import type { Service } from '../model.ts';

/** People of the same service, working time and age, in any grade. Those hired in a month are a cohort of their own. */
export interface Cohort {
  /** Completed months of service at the start; for a cohort hired in month m of the horizon, −m. */
  serviceMonths: number;
  /** FTE of each person, in units. */
  fte: number;
  /** Years at the start; undefined where not known. */
  age: number | undefined;
  /** By which its draws are told apart; does not depend on the order of rows. */
  word: number;
  /** People by grade. */
  counts: ReadonlyMap<string, number>;
}

/**
 * The cohorts of a service, longest-serving first: those of its staff, then those of the months. Staff whom no rate or
 * rule can tell apart are one cohort: alike in working time, and of 5 years or more and past every minimum.
 */
export function cohortsOf(service: Service, months: number): Cohort[] {
  const told = Math.max(60, ...(service.progress ?? []).map(({ afterMonths }) => afterMonths));
  const cohorts = new Map<string, Cohort & { counts: Map<string, number> }>();
  for (const { grade, serviceMonths, fte, count, age } of service.staff) {
    const known = service.retire === undefined ? undefined : age;
    const row = cohort(Math.min(serviceMonths, told), inUnits(fte), known);
    const key = `${row.serviceMonths} ${row.fte} ${row.age}`;
    const { counts } = cohorts.get(key) ?? row;
    counts.set(grade, (counts.get(grade) ?? 0) + count);
    cohorts.set(key, { ...row, counts });
  }
  const staff = [...cohorts.values()].toSorted(
    (a, b) => b.serviceMonths - a.serviceMonths || b.fte - a.fte || (b.age ?? 0) - (a.age ?? 0),
  );
  return [...staff, ...Array.from({ length: months }, (_, at) => cohort(-1 - at, inUnits(1), undefined))];
}

function cohort(serviceMonths: number, fte: number, age: number | undefined) {
  const word = mixed(mixed(mixed(serviceMonths + 0x5bd1e995) + fte) + Math.round((age ?? -1) * 1000));
  return { serviceMonths, fte, age, word, counts: new Map<string, number>() };
}
