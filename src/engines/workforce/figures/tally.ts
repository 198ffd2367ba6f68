import { rateOf } from '../rate.ts';

/** People counted, and what they work: of `headcount` people the full-time equivalent of `fteKnown` is known, and adds up to `fte`. */
export interface Tally {
  headcount: number;
  fte: number;
  fteKnown: number;
}

/** People in categories, among them `not known`. A category without anybody has no entry. */
export type Tallies = Record<string, Tally>;

/**
 * A numerator and its denominator, with the number of records (or whole returns) that it rests on, of how many. Where
 * `of` is above 0 and `known` is 0, neither is known.
 */
export interface Ratio {
  n: number;
  d: number;
  known: number;
  of: number;
}

export const noRatio = (): Ratio => ({ n: 0, d: 0, known: 0, of: 0 });
export const noTally = (): Tally => ({ headcount: 0, fte: 0, fteKnown: 0 });

/** Sums of numbers with few decimals, free of binary dust, so that the order of adding does not show. */
export const sum = (a: number, b: number): number => Math.round((a + b) * 1e6) / 1e6;

export const addTally = (a: Tally, b: Tally): Tally => ({
  headcount: a.headcount + b.headcount,
  fte: sum(a.fte, b.fte),
  fteKnown: a.fteKnown + b.fteKnown,
});

export function addTallies(a: Tallies, b: Tallies): Tallies {
  const together: Tallies = { ...a };
  for (const [category, tally] of Object.entries(b)) {
    together[category] = addTally(together[category] ?? noTally(), tally);
  }
  return together;
}

/** A partnership's rate is that of summed numerators and denominators, never a mean of rates. */
export const addRatio = (a: Ratio, b: Ratio): Ratio => ({
  n: sum(a.n, b.n),
  d: sum(a.d, b.d),
  known: a.known + b.known,
  of: a.of + b.of,
});

/** A numerator and its denominator, where it may not be told how many it rests on. */
export type Fraction = Pick<Ratio, 'n' | 'd'>;

/** Percent to one decimal, half up; undefined when it is not known or there is nobody to divide by. */
export const percent = (ratio: Ratio | Fraction): number | undefined => times(ratio, 100);

/** So many for each, to one decimal, half up; undefined as a percentage is. */
export const eachOf = (ratio: Ratio | Fraction): number | undefined => times(ratio, 1);

const times = (ratio: Ratio | Fraction, by: number): number | undefined =>
  'known' in ratio && ratio.known === 0 && ratio.of > 0 ? undefined : rateOf(ratio.n, ratio.d, by);

/** What is worked out already (a difference, a share of a chart) to one decimal, half up. A hair is added because 0.35 is a little less than that in binary. */
export const halfUp = (value: number): number => Math.floor(value * 10 + 0.5 + 1e-9) / 10;
