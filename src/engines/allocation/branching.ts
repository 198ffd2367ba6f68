import type { Chain, ChainResult, ChainWatch, LevelResult } from './chain.ts';
import type { Formulation } from './formulation.ts';
import { numbered } from './numbered.ts';
import { type Bounds, copyOf } from './program.ts';
import { isWhole } from './whole.ts';

/** A part of the search: bounds, and what fractions of students come to within them. */
interface Branch {
  bounds: Bounds;
  values: Float64Array;
  /** What no whole students within these bounds can beat, level by level, as far as it is known. */
  bound: number[];
}

/** Branches that are tried before another way is taken. */
const mostBranches = 40;

/** Fractions of students are large (a half, a third): what is smaller than this is rounding. */
const rounding = 1e-4;

/**
 * Searches whole students by closing an offer to one stage or to the others, and solving the whole chain again, which
 * changed bounds make quick. The branch with the best bound comes first, so that the first whole corner that no bound
 * beats (that of the branch it came from is enough) is the lexicographic optimum. `undefined` if there is none, 'too many' if the search gave up.
 */
export function branch(
  formulation: Formulation,
  chain: Chain,
  bounds: Bounds,
  root: ChainResult,
  watch: ChainWatch,
): Float64Array | undefined | 'too many' {
  const open: Branch[] = [{ bounds, values: root.values, bound: boundOf(root.levels) }];
  for (let tried = 0; tried < mostBranches; tried += 1) {
    open.sort((a, b) => compare(a.bound, b.bound));
    const best = open.shift();
    if (!best) return undefined;
    if (isWhole(best.values)) return best.values.map(Math.round);
    for (const narrower of splitsOf(formulation, best)) {
      const result = chain.solve(narrower, { stop: watch.stop, keep: true });
      if (!result) continue;
      const next: Branch = { bounds: narrower, values: result.values, bound: boundOf(result.levels) };
      if (isWhole(next.values) && compare(next.bound, best.bound) <= 0) return next.values.map(Math.round);
      open.push(next);
    }
  }
  return 'too many';
}

/** Whole students reach no value that is a fraction: beyond the next whole number nothing is known of later levels. */
function boundOf(levels: readonly LevelResult[]): number[] {
  const bound: number[] = [];
  for (const { relaxed } of levels) {
    bound.push(Math.ceil(relaxed - rounding));
    if (Math.abs(relaxed - Math.round(relaxed)) > rounding) break;
  }
  return bound;
}

/** Level by level; of equal ones the longer is the worse, for the shorter may still come to anything. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    if (value !== other) return value - other;
  }
  return a.length - b.length;
}

/**
 * Two ways to narrow a branch that leave out its corner and no whole students: an offer with one place that is shared
 * by stages is closed to one of them or to the others; failing such an offer, a choice is made or ruled out.
 */
function splitsOf(formulation: Formulation, { bounds, values }: Branch): Bounds[] {
  const shared = sharedOffer(formulation, values);
  if (!shared) {
    const column = mostDivided(values);
    const value = numbered(values, column);
    const [below, above] = [copyOf(bounds), copyOf(bounds)];
    below.columnUpper[column] = Math.floor(value);
    above.columnLower[column] = Math.ceil(value);
    return [below, above];
  }
  const closing = (closes: (group: number) => boolean): Bounds => {
    const narrower = copyOf(bounds);
    formulation.choices.forEach(({ offer, group }, column) => {
      if (offer === shared.offer && closes(group)) narrower.columnUpper[column] = 0;
    });
    return narrower;
  };
  return [closing((group) => group === shared.group), closing((group) => group !== shared.group)];
}

/** The offer with one place that is most evenly divided between groups of students, and one of those groups. */
function sharedOffer(
  { choices, supply, program }: Formulation,
  values: Float64Array,
): { offer: number; group: number } | undefined {
  const shares = new Map<number, Map<number, number>>();
  choices.forEach(({ offer, group }, column) => {
    const value = numbered(values, column);
    if (value < rounding) return;
    const groups = shares.get(offer) ?? new Map<number, number>();
    shares.set(offer, groups.set(group, (groups.get(group) ?? 0) + value));
  });
  let best: { offer: number; group: number; second: number } | undefined;
  for (const [offer, groups] of shares) {
    const row = supply.offerRows.get(offer);
    if (row === undefined || program.bounds.rowUpper[row] !== 1) continue;
    const [first, second] = [...groups].sort(([, a], [, b]) => b - a);
    if (first && second && second[1] > (best?.second ?? 0)) best = { offer, group: first[0], second: second[1] };
  }
  return best;
}

/** The column whose value is furthest from a whole number. */
function mostDivided(values: Float64Array): number {
  let best = 0;
  let furthest = 0;
  values.forEach((value, column) => {
    const distance = Math.abs(value - Math.round(value));
    if (distance > furthest + rounding) {
      best = column;
      furthest = distance;
    }
  });
  return best;
}
