import type { ObjectiveName } from './model.ts';

/** Objectives that are optimised together, in order, by weights that keep their order in all but rare cases. */
export interface LevelGroup {
  levels: ObjectiveName[];
  /** One per level, the last 1. */
  weights: number[];
}

/**
 * By how much, at a guess, an objective gives way when the one before it gains one: kilometres are counted in hundreds
 * of metres, so travel gives way most. A wrong guess costs time only: the order is proven afterwards (see `prices.ts`).
 */
const strides: Partial<Record<ObjectiveName, number>> = { preference: 256, travel: 4096 };
const usualStride = 16;

/**
 * Beyond this span of weights one program with all of them is slower than two (2,400 students: 5 s for three levels and
 * 20 s for four). Once travel is settled little can still move, and four together are no trouble.
 */
const widestSpan = { beforeTravel: 256, afterTravel: 4096 };

function weigh(levels: ObjectiveName[], caution: number): LevelGroup {
  const weights: number[] = [];
  let weight = 1;
  for (const name of levels.toReversed()) {
    weights.unshift(weight);
    weight *= (strides[name] ?? usualStride) * caution;
  }
  return { levels, weights };
}

/** Splits the objectives, in their order, into groups: in the usual order 1 to 3, 4 and 5, travel alone, the rest. */
export function levelGroups(levels: readonly ObjectiveName[]): LevelGroup[] {
  const groups: LevelGroup[] = [];
  let open: ObjectiveName[] = [];
  for (const name of levels) {
    const wider = weigh([...open, name], 1);
    const settled = groups.some((group) => group.levels.includes('travel'));
    const widest = settled ? widestSpan.afterTravel : widestSpan.beforeTravel;
    if (open.length > 0 && (wider.weights[0] ?? 1) > widest) {
      groups.push(weigh(open, 1));
      open = [name];
    } else {
      open = wider.levels;
    }
  }
  return open.length > 0 ? [...groups, weigh(open, 1)] : groups;
}

/** The same levels with weights further apart, for when these did not keep the order. */
export function moreCautious(group: LevelGroup): LevelGroup {
  const [before = 1, after = 1] = group.weights.slice(-2);
  const last = group.levels.at(-1);
  const stride = (last && strides[last]) ?? usualStride;
  return weigh(group.levels, (before / after / stride) * 16);
}
