import { Chain, type ChainResult, type ChainWatch } from './chain.ts';
import type { Formulation } from './formulation.ts';
import type { Bounds } from './program.ts';
import type { Highs } from './solver.ts';
import { costAt, costOf } from './values.ts';
import { bestWhole, isWhole, withObjectiveHeld } from './whole.ts';

/**
 * The lexicographic optimum within bounds by column, in whole numbers, exact and proven; undefined if nothing satisfies
 * the bounds. The chain of linear programs mostly ends at whole numbers, which proves every level. Where it does not,
 * the last level whose optimal face holds whole numbers is solved as an integer program, its value kept as a row, and
 * the rest goes on from there.
 */
export function lexicographicOptimum(
  highs: Highs,
  formulation: Formulation,
  chain: Chain,
  bounds: Bounds,
  watch: ChainWatch,
): Float64Array | undefined {
  const result = chain.solve(bounds, watch);
  if (!result || isWhole(result.values)) return result?.values.map(Math.round);
  return fromFractions(highs, formulation, result, watch);
}

function fromFractions(
  highs: Highs,
  formulation: Formulation,
  { levels, face }: ChainResult,
  watch: ChainWatch,
): Float64Array | undefined {
  const { program } = formulation;
  const fractional = levels.findIndex(({ relaxed }) => Math.abs(relaxed - Math.round(relaxed)) > 1e-5);
  for (let at = fractional < 0 ? levels.length : fractional; at >= 0; at -= 1) {
    const level = levels[at];
    const within = level?.before() ?? face;
    const values = bestWhole(highs, program, within, level && costOf(program, level.name), watch.stop);
    if (!values) continue;
    const rest = levels.slice(at + 1).map(({ name }) => name);
    if (!level || rest.length === 0) return values;
    const cost = costOf(program, level.name);
    const held: Formulation = { ...formulation, program: withObjectiveHeld(program, cost) };
    const bounds = withRow(within, costAt(program, level.name, values));
    const further = new Chain(highs, held, rest);
    try {
      const result = further.solve(bounds, { stop: watch.stop, keep: false }, values);
      if (!result) return values;
      return isWhole(result.values) ? result.values.map(Math.round) : fromFractions(highs, held, result, watch);
    } finally {
      further.dispose();
    }
  }
  return undefined;
}

/** Bounds with one more row at the end, held at a value. */
function withRow(bounds: Bounds, value: number): Bounds {
  const longer = (rows: Float64Array): Float64Array => {
    const more = new Float64Array(rows.length + 1);
    more.set(rows);
    more[rows.length] = value;
    return more;
  };
  return { ...bounds, rowLower: longer(bounds.rowLower), rowUpper: longer(bounds.rowUpper) };
}
