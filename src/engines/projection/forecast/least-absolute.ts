import { median } from './middle.ts';

/** One thing learnt from: clues, and what came of them. */
export interface Example {
  clues: readonly number[];
  outcome: number;
  /** How much it counts; 1 unless told. */
  weight?: number;
}

const rounds = 60;
/** Keeps clues that say the same from having any effect at all. */
const ridge: number = 0.01;

/**
 * The effect of each clue, by which the sum of the absolute misses is least: misses are judged so, and a few authorities
 * whose figures jump do not decide for all. By iteratively reweighted least squares.
 */
export function leastAbsolute(examples: readonly Example[]): number[] {
  const size = examples[0]?.clues.length ?? 0;
  const least = 0.05 * (median(examples.map(({ outcome }) => Math.abs(outcome))) ?? 0) + 1e-6;
  let effects = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const next = weighted(examples, effects, least);
    const moved = Math.max(0, ...next.map((effect, at) => Math.abs(effect - (effects[at] ?? 0))));
    effects = next;
    if (moved < 1e-6) break;
  }
  return effects;
}

export const apply = (effects: readonly number[], clues: readonly number[]): number =>
  clues.reduce((sum, clue, at) => sum + clue * (effects[at] ?? 0), 0);

function weighted(examples: readonly Example[], effects: readonly number[], least: number): number[] {
  const size = effects.length;
  const left = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? ridge : 0)),
  );
  const right = new Array<number>(size).fill(0);
  for (const { clues, outcome, weight: counts = 1 } of examples) {
    const weight = counts / Math.max(Math.abs(outcome - apply(effects, clues)), least);
    for (const [row, one] of clues.entries()) {
      right[row] = (right[row] ?? 0) + weight * one * outcome;
      const line = left[row] ?? [];
      for (const [column, other] of clues.entries()) line[column] = (line[column] ?? 0) + weight * one * other;
    }
  }
  return solve(left, right);
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = pivotRow[at] ?? 1;
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / pivot;
      for (let column = at; column < row.length; column += 1) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
