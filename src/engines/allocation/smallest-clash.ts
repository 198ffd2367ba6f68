import type { Highs } from './solver.ts';

/**
 * A smallest subset of `items` that cannot hold together, given that all of them cannot. Every set that can hold, made
 * as large as it goes, leaves out at least one item of each clash: so a clash hits every such remainder, and a smallest
 * set that hits those seen so far, and cannot hold, is a smallest clash.
 */
export function smallestClash<Item>(
  highs: Highs,
  items: readonly Item[],
  canHold: (subset: Item[]) => boolean,
): Item[] {
  const remainders: Item[][] = [];
  for (let round = 0; round < 200; round += 1) {
    const hitting = smallestHitting(highs, items, remainders);
    if (!canHold(hitting)) return hitting;
    const largest = [...hitting];
    for (const item of items) {
      if (!largest.includes(item) && canHold([...largest, item])) largest.push(item);
    }
    remainders.push(items.filter((item) => !largest.includes(item)));
  }
  return items.reduce<Item[]>(
    (kept, item) => {
      const fewer = kept.filter((each) => each !== item);
      return canHold(fewer) ? kept : fewer;
    },
    [...items],
  );
}

/** As few items as possible, with at least one of each set. */
function smallestHitting<Item>(highs: Highs, items: readonly Item[], sets: readonly Item[][]): Item[] {
  if (sets.length === 0) return [];
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    for (const [at] of items.entries()) {
      model.addVar(0, 1);
      model.changeColCost(at, 1);
      model.changeColIntegrality(at, highs.constants.variableType.integer);
    }
    for (const set of sets) {
      const indices = set.map((item) => items.indexOf(item));
      model.addRow(1, indices.length, { indices, values: indices.map(() => 1) });
    }
    model.run();
    const { colValue } = model.getSolution();
    return items.filter((_, at) => (colValue[at] ?? 0) > 0.5);
  });
}
