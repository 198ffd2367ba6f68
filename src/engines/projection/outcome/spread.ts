/** Mean and percentiles by nearest rank; null where no run has a value. */
export interface Spread {
  mean: number | null;
  p10: number | null;
  p50: number | null;
  p90: number | null;
}

/** The spread of the runs that have a value. */
export function spreadOf(values: Float64Array): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return { mean: meanOf(sorted), p10: ranked(sorted, 0.1), p50: ranked(sorted, 0.5), p90: ranked(sorted, 0.9) };
}

/** The mean of the values; null of none. */
export function meanOf(values: Float64Array): number | null {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? null : sum / values.length;
}

/** The smallest of the sorted values that at least `share` of them do not pass; null of none. */
export const ranked = (sorted: Float64Array, share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? null;
