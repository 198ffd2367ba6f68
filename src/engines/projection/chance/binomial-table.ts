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
  const mass = massOf(n, probability);
  const below: number[] = [];
  let first = 0;
  let sum = 0;
  for (let k = 0; k <= n; k += 1) {
    sum += mass[k] ?? 0;
    if (sum < rarest) first = k + 1;
    else below.push(Math.min(words - 1, Math.floor(sum * words)));
    if (sum > 1 - rarest) break;
  }
  return { first: Math.min(first, n), below: Uint32Array.from(below.length === 0 ? [words - 1] : below) };
}

function massOf(n: number, probability: number): Float64Array {
  const mass = new Float64Array(n + 1);
  const small = Math.min(probability, 1 - probability);
  let value = 1;
  for (let k = 0; k < n; k += 1) value *= 1 - small;
  const odds = small / (1 - small);
  for (let k = 0; k <= n; k += 1) {
    mass[probability > 0.5 ? n - k : k] = value;
    value *= (odds * (n - k)) / (k + 1);
  }
  return mass;
}
