import { branch } from './branching.ts';
import { Chain, type ChainResult, type ChainWatch, type LevelResult } from './chain.ts';
import type { Formulation } from './formulation.ts';
import type { Bounds, Program } from './program.ts';
import type { Highs, StopSignal } from './solver.ts';
import { costAt, costOf } from './values.ts';
import { bestWhole, isWhole, withObjectiveHeld } from './whole.ts';

/** Larger programs do not keep all their models at once, for the solver's memory ends at 2 GB. */
const mostColumnsKept = 250_000;

/**
 * The lexicographic optimum within bounds by column, in whole numbers, exact and proven; undefined if nothing satisfies
 * the bounds. The chain of linear programs mostly ends at whole numbers, which proves every level. Where it does not,
 * the fractions are branched on; where that takes too long, the last level whose optimal face holds whole numbers is
 * solved as an integer program, its value kept as a row, and the rest goes on from there.
 */
export function lexicographicOptimum(
  highs: Highs,
  formulation: Formulation,
  chain: Chain,
  bounds: Bounds,
  watch: ChainWatch,
): Float64Array | undefined {
  const keep = watch.keep || formulation.program.columns < mostColumnsKept;
  const result = chain.solve(bounds, { ...watch, keep });
  if (!result || isWhole(result.values)) return result?.values.map(Math.round);
  const values = keep ? branch(formulation, chain, bounds, result, watch) : 'too many';
  return values === 'too many' ? fromFractions(highs, formulation, result, watch) : values;
}

function fromFractions(
  highs: Highs,
  formulation: Formulation,
  { levels, face }: ChainResult,
  watch: ChainWatch,
  held = false,
): Float64Array | undefined {
  const { program } = formulation;
  for (const at of whereToBegin(levels, held)) {
    const level = levels[at];
    const best = level
      ? bestOfLevel(highs, program, level, watch.stop)
      : bestWhole(highs, program, face, undefined, watch.stop);
    if (!best) continue;
    const rest = levels.slice(at + 1).map(({ name }) => name);
    if (!level || rest.length === 0) return best;
    const value = costAt(program, level.name, best);
    const holding: Formulation = { ...formulation, program: withObjectiveHeld(program, costOf(program, level.name)) };
    const further = new Chain(highs, holding, rest);
    try {
      const bounds = withRow(level.before(value - level.relaxed), value);
      const result = further.solve(bounds, { stop: watch.stop, keep: false }, best);
      if (!result) throw new Error('a level cannot be held where it was found');
      if (isWhole(result.values)) return result.values.map(Math.round);
      return fromFractions(highs, holding, result, watch, true);
    } finally {
      further.dispose();
    }
  }
  return undefined;
}

/**
 * The levels, by number, at which to look for whole students, the last first (one past the last: all values as they
 * are). Whole students never reach a best that is a fraction, so none are looked for beyond such a level. Once a level
 * is held as a row fractions are usual: then the rest is taken from its beginning, where there are whole students for
 * certain.
 */
function whereToBegin(levels: readonly LevelResult[], held: boolean): number[] {
  const fractional = levels.findIndex(({ relaxed }) => Math.abs(relaxed - Math.round(relaxed)) > 1e-4);
  const last = fractional < 0 ? levels.length : fractional;
  return held ? [last, 0] : Array.from({ length: last + 1 }, (_, back) => last - back);
}

/** How near the relaxed best a level is looked for: near it, little can move, and the search is short. */
const gaps = [2, 20, Infinity];

/** The best whole values of a level, those before it kept at their optimum; undefined if they cannot all be. */
function bestOfLevel(
  highs: Highs,
  program: Program,
  { name, relaxed, before }: LevelResult,
  stop: StopSignal,
): Float64Array | undefined {
  let values: Float64Array | undefined;
  let searched = -1;
  for (const gap of gaps) {
    const bounds = before(gap);
    const free = bounds.columnLower.filter((lower, column) => lower !== bounds.columnUpper[column]).length;
    if (free !== searched) values = bestWhole(highs, program, bounds, costOf(program, name), stop);
    if (values && costAt(program, name, values) - relaxed <= gap) return values;
    searched = free;
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
