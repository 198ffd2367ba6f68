import type { Scenario, Service } from '../../src/engines/projection/index.ts';

/** Staff of one service, by grade: 143 people; 14 such services have 2,002. */
const grades = [
  { grade: 'nqsw', people: 15, firstMonths: 0 },
  { grade: 'social-worker', people: 60, firstMonths: 14 },
  { grade: 'experienced', people: 40, firstMonths: 40 },
  { grade: 'senior', people: 15, firstMonths: 60 },
  { grade: 'manager', people: 13, firstMonths: 80 },
];
const groups = 10;

/**
 * An invented scenario of so many services and years, all parts of the model in use. `size` multiplies people, posts and
 * the cap, and leaves the number of groups as it is.
 */
export const benchScenario = ({ services = 14, years = 5, size = 1 } = {}): Scenario => ({
  name: `${services} services, ${years} years, size ${size}`,
  start: '2022-09-30',
  years,
  services: Array.from({ length: services }, (_, at) => serviceOf(at, size)),
});

function serviceOf(at: number, size: number): Service {
  return {
    organisation: `Council ${at + 1}`,
    service: 'children',
    posts: Object.fromEntries(grades.map(({ grade, people }) => [grade, Math.round(people * 1.25) * size])),
    caps: { senior: 18 * size },
    staff: grades.flatMap((grade) => staffOf(at, grade, size)),
    leave: { under2: 0.36, '2to5': 0.25, over5: 0.12 },
    progress: [
      { from: 'nqsw', to: 'social-worker', afterMonths: 12, perYear: 0.95 },
      { from: 'social-worker', to: 'experienced', afterMonths: 36, perYear: 0.3 },
      { from: 'experienced', to: 'senior', afterMonths: 48, perYear: 0.2 },
      { from: 'senior', to: 'manager', afterMonths: 72, perYear: 0.1 },
    ],
    recruit: { nqsw: { months: [9], posts: 'vacant+10%' }, others: { fillPerMonth: 0.06 } },
    agencyCover: 0.8,
  };
}

function staffOf(at: number, { grade, people, firstMonths }: (typeof grades)[number], size: number): Service['staff'] {
  const each = Math.floor(people / groups);
  const more = people % groups;
  return Array.from({ length: groups }, (_, group) => ({
    grade,
    serviceMonths: firstMonths + group * 2 + (at % 3),
    fte: group % 4 === 3 ? 0.6 : 1,
    count: (each + (group < more ? 1 : 0)) * size,
  })).filter(({ count }) => count > 0);
}
