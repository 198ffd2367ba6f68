import type { AreaHistory, Observation } from '../history.ts';

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Invented authorities in four regions, whose rates wander about a level of their own. */
export function inventedAreas({ count = 60, from = 2017, to = 2024, seed = 1 } = {}): AreaHistory[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => {
    const size = 30 + 600 * random() ** 2;
    const level = 8 + 14 * random();
    const years = new Map<number, Observation>();
    for (let year = from; year <= to; year += 1) {
      const about = (usual: number) => tenth(Math.max(0, usual + (random() - 0.5) * (60 / Math.sqrt(size) + 4)));
      years.set(year, {
        turnover: about(level),
        vacancy: about(level + 2),
        agency: about(level),
        inPost: tenth(size * (1 + 0.02 * (year - from)) * (0.95 + 0.1 * random())),
        caseload: about(16),
      });
    }
    return { name: `Area ${at + 1}`, region: `Region ${at % 4}`, years };
  });
}
