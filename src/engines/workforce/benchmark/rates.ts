/** Figures are published to one decimal or two: in whole ten-thousandths they are exact, as binary fractions are not. */
const parts = 10_000;

const whole = (value: number): number => Math.round(value * parts);

/** The sum of figures of up to four decimals, exact to them: `0.1 + 0.2` is `0.3`. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += whole(value);
  return total / parts;
}

/** `later` less `earlier` in tenths, a whole number: one-decimal rates compared without binary remainders. */
export function tenthsBetween(earlier: number, later: number): number {
  return Math.round(later * 10) - Math.round(earlier * 10);
}
