export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface Weighted {
  value: number;
  /** Above 0. */
  weight: number;
}

/** The least value at or below which a share of the weight lies. Undefined when there are no values. */
export function quantile(values: readonly Weighted[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const wanted = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= wanted) return value;
  }
  return sorted.at(-1)?.value;
}

export const median = (values: readonly number[]): number | undefined =>
  quantile(
    values.map((value) => ({ value, weight: 1 })),
    0.5,
  );
