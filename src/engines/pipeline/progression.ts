import { type Count, isKnown } from './count.ts';
import { pooled, type Share } from './share.ts';

/**
 * What is counted of a programme, in the order in which students come to it. Progression 1 is through the first year (level 4
 * to 5 of a bachelor's degree), and so on, one for each year of the programme.
 */
export const steps = {
  admissions: 'Admitted',
  'progression-1': 'Through the first year',
  'progression-2': 'Through the second year',
  'progression-3': 'Through the third year',
  'progression-4': 'Through the fourth year',
  award: 'Awarded the degree',
  placed: 'Final placement in the partnership',
  employed: 'Employed in the partnership, of those placed in it',
} as const;
export type Step = keyof typeof steps;

/** Of `of` students of a programme in an academic year `count` took the step. Admissions have no `of`. */
export interface ProgrammeRow {
  organisationId: string;
  programme: string;
  /** Academic year in which the step was taken, by the year in which it ends; of admissions the first of the programme. */
  year: number;
  step: Step;
  count: Count;
  of: Count;
  /** Percent, where that is all that was reported: it has no n, and goes into no sum. */
  percent: number | undefined;
}

/** A step of a programme over some years. */
export interface StepTaken extends Share {
  /** Percentages reported without their counts, the latest year last. */
  reported: readonly { year: number; percent: number }[];
}

/** A step over rows of any years: summed where there are counts; percentages without counts stand beside, and are not averaged. */
export function stepOf(rows: readonly ProgrammeRow[], step: Step): StepTaken {
  const taken = rows.filter((row) => row.step === step).toSorted((a, b) => a.year - b.year);
  return {
    ...pooled(taken.filter(({ percent }) => percent === undefined).map(({ count, of }) => ({ n: count, of }))),
    reported: taken.flatMap(({ year, percent }) => (percent === undefined ? [] : [{ year, percent }])),
  };
}

/** Of a step, what a projection goes by: the sum of counts; where there are none, the latest percentage reported. As a share of 1. */
export function rateTaken({ n, of, reported }: StepTaken): number | undefined {
  if (of > 0) return n / of;
  const last = reported.at(-1);
  return last && last.percent / 100;
}

/** Students admitted to a programme, the latest year of which it is known. */
export function latestAdmissions(rows: readonly ProgrammeRow[]): { year: number; count: number } | undefined {
  const known = rows.flatMap(({ step, year, count }) =>
    step === 'admissions' && isKnown(count) ? [{ year, count }] : [],
  );
  return known.toSorted((a, b) => b.year - a.year)[0];
}
