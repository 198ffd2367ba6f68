import type { Answers, NqswNeeded, Scenario } from '../../../../engines/projection/index.ts';
import type { Answered } from '../shown.ts';

/** A scenario that aims at 17.3% vacant by 30 September 2028, with what its projection answers. */
export const answered = (answers: Partial<Answers>, scenario: Partial<Scenario> = {}): Answered => ({
  scenario: {
    name: 'As things are',
    start: '2026-09-30',
    years: 3,
    services: [],
    targets: { vacancyRate: 0.173, by: '2028-09-30' },
    ...scenario,
  },
  projection: {
    answers: {
      nqswNeeded: [],
      placementsToOffer: [],
      admissionsVersusNeed: [],
      levers: [],
      agencyShareReached: [],
      pipeline: [],
      costs: null,
      ...answers,
    },
  },
});

/** What a children's service needs. */
export const needOf = (
  organisation: string,
  starts: NqswNeeded['starts'],
  best: [rate: number, starts: number],
  year = 2028,
): NqswNeeded => ({
  organisation,
  service: 'children',
  year,
  starts,
  bestVacancyRate: best[0],
  bestStarts: best[1],
});
