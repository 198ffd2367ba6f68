import type { Scenario, Service } from '../model.ts';

/** A service that uses all parts of the model: five grades, a cap, part-timers, a cycle with over-recruitment. */
export const fullService = (changes: Partial<Service> = {}): Service => ({
  organisation: 'Croydon',
  service: 'children',
  posts: { nqsw: 20, 'social-worker': 60, experienced: 40, senior: 16, manager: 12 },
  caps: { senior: 16 },
  staff: [
    { grade: 'nqsw', serviceMonths: 0, fte: 1, count: 8 },
    { grade: 'nqsw', serviceMonths: 12, fte: 1, count: 6 },
    { grade: 'social-worker', serviceMonths: 20, fte: 1, count: 25 },
    { grade: 'social-worker', serviceMonths: 50, fte: 0.6, count: 20 },
    { grade: 'experienced', serviceMonths: 58, fte: 1, count: 20 },
    { grade: 'experienced', serviceMonths: 90, fte: 0.8, count: 10 },
    { grade: 'senior', serviceMonths: 100, fte: 1, count: 14 },
    { grade: 'manager', serviceMonths: 130, fte: 1, count: 10 },
  ],
  leave: { under2: 0.36, '2to5': 0.25, over5: 0.12 },
  progress: [
    { from: 'nqsw', to: 'social-worker', afterMonths: 12, perYear: 0.95 },
    { from: 'social-worker', to: 'experienced', afterMonths: 36, perYear: 0.3 },
    { from: 'experienced', to: 'senior', afterMonths: 48, perYear: 0.4 },
    { from: 'senior', to: 'manager', afterMonths: 60, perYear: 0.1 },
  ],
  recruit: { nqsw: { months: [9], posts: 'vacant+10%' }, others: { fillPerMonth: 0.06 } },
  agencyCover: 0.8,
  ...changes,
});

/** The same without cap and with fixed recruitment, so that what is expected is known exactly. */
export const fixedService = (changes: Partial<Service> = {}): Service => {
  const { caps: _, ...service } = fullService();
  return { ...service, recruit: { nqsw: { months: [9, 3], posts: 21 } }, ...changes };
};

/** A scenario from 30 September 2022 on. */
export const scenarioOf = (services: readonly Service[], changes: Partial<Scenario> = {}): Scenario => ({
  name: 'As things are',
  start: '2022-09-30',
  years: 5,
  services,
  ...changes,
});
