const words = 2 ** 32;
/** What is rarer than a draw of 32 bits can tell is left out. */
const rarest = 2 ** -33;

/** How many of `n` a draw means, for one probability: its cumulative probabilities where they are neither 0 nor 1. */
export interface BinomialTable {
  /** The fewest. */
  first: number;
  /** `first + i` is meant by draws below `below[i]` that are not below the one before; the last is open. */
  below: Uint32Array;
}

/** The table of `n` from 1 to 512 with a probability. Uses only operations that every machine rounds alike. */
export function binomialTable(n: number, probability: number): BinomialTable {
  const { fewest, mass } = likely(n, Math.min(probability, 1 - probability));
  const turned = probability > 0.5;
  if (turned) mass.reverse();
  const below = new Uint32Array(mass.length);
  let sum = 0;
  for (const [at, value] of mass.entries()) {
    sum += value;
    below[at] = Math.min(words - 1, Math.floor(sum * words));
  }
  return { first: turned ? n - fewest - mass.length + 1 : fewest, below };
}

/** The numbers that are not too rare, from the fewest on, with their probabilities. `small` is at most a half. */
function likely(n: number, small: number): { fewest: number; mass: number[] } {
  const odds = small / (1 - small);
  const mass: number[] = [];
  let fewest = 0;
  let [value, sum] = [power(1 - small, n), 0];
  for (let k = 0; k <= n && sum <= 1 - rarest; k += 1) {
    sum += value;
    if (sum < rarest) fewest = k + 1;
    else mass.push(value);
    value *= (odds * (n - k)) / (k + 1);
  }
  return { fewest, mass };
}

/** By squaring. */
function power(base: number, exponent: number): number {
  const half = exponent > 1 ? power(base, Math.floor(exponent / 2)) : 1;
  return exponent % 2 === 1 ? half * half * base : half * half;
}
