/** The 95% interval of a share of people, in percent: Wilson's (1927), which holds for small bases too. */
export function wilson(n: number, d: number): { low: number; high: number } | undefined {
  if (d <= 0 || n < 0 || n > d) return undefined;
  const z = 1.959964;
  const share = n / d;
  const middle = share + (z * z) / (2 * d);
  const reach = z * Math.sqrt((share * (1 - share)) / d + (z * z) / (4 * d * d));
  const scale = 1 + (z * z) / d;
  return { low: Math.max(0, (100 * (middle - reach)) / scale), high: Math.min(100, (100 * (middle + reach)) / scale) };
}

/** Below so many people a rate is drawn with its interval. */
export const smallBase = 100;
