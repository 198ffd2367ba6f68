import { noRatio, type Ratio, type Tally } from './tally.ts';

/** People above or below the line of a rate: those who were counted, and how many more may be among them. */
export interface Side {
  counted: Tally;
  uncertain: number;
  /** All whose standing is not known: somebody who may be on either side is one of them, and counts once in `of`. */
  standingUnknown: number;
}

/** Neither number is known, of so many people or returns. */
export const unknown = (of: number): Ratio => ({ ...noRatio(), of });

/**
 * A ratio of people by heads. Unknown where fewer than half of a side could be told to belong to it: nobody counted, where some
 * may be there, is not nobody.
 */
export const inHeads = (n: number, d: number, sides: readonly Side[]): Ratio =>
  resting(n, d, sides, ({ headcount }) => headcount);

/**
 * The same of full-time equivalents. Both sides are then known of most of their people; where one is known whole and the other of
 * a few, what is left out of one would make the rate.
 */
export const inFte = (n: number, d: number, sides: readonly Side[]): Ratio =>
  resting(n, d, sides, ({ fteKnown }) => fteKnown);

function resting(n: number, d: number, sides: readonly Side[], knownOf: (counted: Tally) => number): Ratio {
  const counted = sum(sides.map((side) => side.counted.headcount));
  const uncertain = sum(sides.map((side) => side.uncertain));
  const of = counted + Math.min(uncertain, ...sides.map(({ standingUnknown }) => standingUnknown));
  if (sides.some((side) => 2 * knownOf(side.counted) < everybody(side))) return unknown(of);
  return { n, d, known: sum(sides.map(({ counted }) => knownOf(counted))), of };
}

const everybody = ({ counted, uncertain }: Side): number => counted.headcount + uncertain;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
