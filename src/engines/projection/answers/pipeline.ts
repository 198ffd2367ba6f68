import { censusDates } from '../calendar.ts';
import { Binomials } from '../chance/binomials.ts';
import { drawn, keyed, seedKey, wordOf } from '../chance/hash.ts';
import type { Programme, Scenario } from '../model.ts';
import { type Spread, spreadOf } from '../outcome/spread.ts';

/** Students of a programme who graduate in a year, at each stage. */
export interface PipelineYear {
  provider: string;
  programme: string;
  /** They graduate in the summer of it, and may be NQSWs on 30 September. */
  year: number;
  /** The academic year in which they are admitted: 2022-23. */
  admittedIn: string;
  admissions: number;
  /** After each year of the programme. */
  progressed: Spread[];
  awarded: Spread;
  /** Awarded, with their final placement in the partnership. */
  placed: Spread;
  /** Of these, employed in the partnership. */
  employed: Spread;
}

/** Years that a programme lasts: one for each step of progression, and one at least. */
export const lengthOf = ({ progression }: Programme): number => Math.max(1, progression.length);

/** The cohort of a programme that graduates in `year`: admitted at the start of the academic year so many years before. */
export function admittedIn(programme: Programme, year: number): string {
  const autumn = year - lengthOf(programme);
  return `${autumn}-${String((autumn + 1) % 100).padStart(2, '0')}`;
}

/**
 * Follows every cohort that graduates within the horizon through its programme, in so many runs. Cohorts admitted before
 * the start are taken to be as large as those after it.
 */
export function pipelineYears(scenario: Scenario, { runs, seed }: { runs: number; seed: number }): PipelineYear[] {
  const years = censusDates(scenario).filter(({ month }) => month > 0);
  const chances = new Binomials();
  return (scenario.pipeline ?? []).flatMap((programme) =>
    years.map(({ date }): PipelineYear => {
      const year = Number(date.slice(0, 4));
      const { provider, programme: name, admissions } = programme;
      const shares = [
        ...programme.progression,
        programme.award,
        programme.finalPlacementsInPartnership,
        programme.employedInPartnership,
      ];
      const word = wordOf(`${provider}\u0000${name}`);
      const stages = shares.map(() => new Float64Array(runs));
      for (let run = 0; run < runs; run += 1) {
        const [first, second] = keyed(keyed(keyed(seedKey(seed), run), word), year);
        let students = admissions;
        for (const [at, share] of shares.entries()) {
          students =
            students === 0
              ? 0
              : chances.drawn(chances.rowOf(share), students, drawn(first, second, wordOf(`stage ${at}`)));
          stages[at]?.set([students], run);
        }
      }
      const [employed, placed, awarded, ...progressed] = stages.map(spreadOf).reverse();
      if (employed === undefined || placed === undefined || awarded === undefined)
        throw new RangeError('a stage is missing');
      return {
        provider,
        programme: name,
        year,
        admittedIn: admittedIn(programme, year),
        admissions,
        progressed: progressed.reverse(),
        awarded,
        placed,
        employed,
      };
    }),
  );
}
