/** Figures have up to six decimals, as sums of them do: in whole millionths they are exact, as binary fractions are not. */
const whole = (value: number): bigint => BigInt(Math.round(value * 1_000_000));

/**
 * `times` × n ÷ d to one decimal, half up, worked out in whole numbers: 1 of 16 is 6.3, not 6.2. Undefined when there is
 * nothing to divide by. Neither may be negative.
 */
export function rateOf(n: number, d: number, times = 100): number | undefined {
  const [above, below] = [whole(n) * BigInt(times) * 10n, whole(d)];
  if (below <= 0n) return undefined;
  return Number((2n * above + below) / (2n * below)) / 10;
}
