/** A value of a scenario with what it rests on. */
export interface Estimate {
  value: number;
  /** How many people, posts or years it rests on; 0 for an assumption. */
  n: number;
  /** Where it comes from, as a person reads it. */
  source: string;
}

/** What is known of a rate at one level: an authority, its region, England. */
export interface Evidence {
  /** Of what and when: “Croydon, 2021-22 to 2023-24”. */
  of: string;
  /** A fraction. */
  value: number;
  n: number;
}

/**
 * Years of one's own figures that weigh as much as those around: the `regionYears` of turnover in `forecast/rate.ts`. Three
 * years with this weight forecast the next year's turnover of authorities best among those tried on the years 2020 to 2022
 * (docs/calibration.md): they missed by 4.6 points, and last year's figure by 5.7.
 */
export const yearsAround = 2;

/** The years that count as present. */
export const recentYears = 3;

/**
 * People followed for a year who weigh as much as the rates around. Between authorities turnover differs, beyond chance, by
 * 5 to 6 points around 15%: 0.15 × 0.85 ÷ 0.055² is about 42 (moments of a beta-binomial; 18 to 51 in the years 2019 to 2024).
 */
export const peopleAround = 40;

/** Posts vacant for a year that weigh as much as what is usual: an assumption, for nothing published tells it. */
export const postsAround = 10;

/**
 * Partial pooling, from the narrowest level out: each is pulled towards the next by how little there is of it, and keeps the
 * weight n ÷ (n + k). A level with n = 0 says nothing.
 *
 * @param unit what n counts: “years”
 * @throws RangeError without any level
 */
export function pooled(levels: readonly Evidence[], k: number, unit: string): Estimate {
  const told = levels.filter(({ n }) => n > 0);
  const [own] = told;
  const widest = told.at(-1);
  if (own === undefined || widest === undefined) throw new RangeError('a rate has no evidence at any level');
  const value = told.toReversed().reduce((around, { value, n }) => {
    const weight = n / (n + k);
    return weight * value + (1 - weight) * around;
  }, widest.value);
  const [, ...others] = told;
  const weight = others.length === 0 ? 1 : own.n / (own.n + k);
  const pulled =
    others.length === 0
      ? ''
      : `, which weighs ${inPercent(weight, 0)}, pulled towards ${others.map(({ of, value }) => `${of} (${inPercent(value)})`).join(' and ')}`;
  return { value, n: own.n, source: `${own.of}: ${inPercent(own.value)} (${own.n} ${unit})${pulled}` };
}

/** `18.2%` */
export const inPercent = (share: number, places = 1): string => `${(share * 100).toFixed(places)}%`;

/** To so many places after the point; 4 unless told, as fine as a scenario needs. */
export const roundedTo = (value: number, places = 4): number => Math.round(value * 10 ** places) / 10 ** places;
