/** The z beyond which a standard normal value lies, on either side, with probability `alpha`. */
export function twoSided(alpha: number): number {
  let [low, high] = [0, 40];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (2 * upperTail(middle) > alpha) low = middle;
    else high = middle;
  }
  return low;
}

/** Šidák's z for `tests` tests that together err with probability `family`. */
export const familyWise = (family: number, tests: number): number => twoSided(1 - (1 - family) ** (1 / tests));

/** Probability above z: the density times Laplace's continued fraction above 1, and Simpson's rule below. */
function upperTail(z: number): number {
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 1) {
    let fraction = z;
    for (let k = 200; k >= 1; k -= 1) fraction = z + k / fraction;
    return density(z) / fraction;
  }
  const parts = 1000;
  let sum = density(0) + density(z);
  for (let at = 1; at < parts; at += 1) sum += (at % 2 === 1 ? 4 : 2) * density((at * z) / parts);
  return 0.5 - (sum * z) / (3 * parts);
}
