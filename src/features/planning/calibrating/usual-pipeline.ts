import type { Step } from '../../../engines/pipeline/index.ts';
import type { Taken } from './taken.ts';

/** Conversion as both councils of Kent and Medway had it, recomputed from their rows. */
export const kentAndMedway: Taken = {
  value: 0.447,
  source: 'Kent and Medway progression case study: 93 of 208 students on placement were recruited. Put your own in',
  n: 208,
};

const assumed = (value: number, what: string): Taken => ({ value, n: 0, source: `Assumption: ${what}` });

/** 77%, 85%, 87% and 88% went on from the first year of a BA in four years, as the partnership of south-west London printed them in its plan of 2022. */
const goingOn = assumed(
  0.85,
  '85% go on, as about so many did from the first year of a BA in south-west London (77% to 88%)',
);

/** What a step is taken to be where the totals of no programme show it. */
export const usualSteps: Readonly<Record<Exclude<Step, 'admissions'>, Taken>> = {
  'progression-1': goingOn,
  'progression-2': goingOn,
  'progression-3': goingOn,
  'progression-4': goingOn,
  award: assumed(0.95, '95% of those in their last year are awarded the degree. Nothing published tells it'),
  placed: assumed(0.75, 'three in four have their final placement in the partnership. Nothing published tells it'),
  employed: assumed(0.447, 'as many as in Kent and Medway, where 93 of 208 students on placement were recruited'),
};
