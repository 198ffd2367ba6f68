import { type Grid, sign } from './grid.ts';
import type { Change, Cover, Leeway } from './layout.ts';

/** The changes of other places that make up for a change of one. */
type WayRound = Change[];

/** What a search goes over. */
interface Field {
  grid: Grid;
  prices: Float64Array;
  /** Room for the search, by node (rows first, then columns): made once, as the search runs thousands of times. */
  search: { cost: Float64Array; from: Int32Array; settled: Uint8Array };
}

/** The cover of a grid: what makes up for a change is found by flow. */
export function coverOf(grid: Grid, prices: Float64Array): Cover {
  const nodes = grid.height + grid.width;
  const search = { cost: new Float64Array(nodes), from: new Int32Array(nodes), settled: new Uint8Array(nodes) };
  const field: Field = { grid, prices, search };
  return { prices, room: (leeway, change, wanted, hiding) => room(field, leeway, change, wanted, hiding) };
}

/**
 * The cheapest way round that makes up for a change by `amount`: Dijkstra over the nodes of rows (first) and columns.
 * Undefined where there is none whose places cost at most `dearest` each.
 */
function wayRound(
  { grid, prices, search: { cost, from, settled } }: Field,
  leeway: Leeway,
  { place, change }: Change,
  amount: number,
  dearest: number,
): WayRound | undefined {
  const { height, width } = grid;
  const nodes = height + width;
  const [row, column] = [Math.floor(place / width), height + (place % width)];
  const outwards = sign(grid, row, column - height) === change;
  const [start, goal] = outwards ? [column, row] : [row, column];
  cost.fill(Number.POSITIVE_INFINITY);
  settled.fill(0);
  cost[start] = 0;
  while (settled[goal] === 0) {
    const node = cheapest(cost, settled);
    if (node === -1) return undefined;
    settled[node] = 1;
    const so = cost[node] ?? 0;
    const isRow = node < height;
    const end = isRow ? nodes : height;
    for (let next = isRow ? height : 0; next < end; next += 1) {
      if (settled[next] === 1) continue;
      const r = isRow ? node : next;
      const c = (isRow ? next : node) - height;
      const through = r * width + c;
      const price = prices[through] ?? 0;
      if (through === place || price > dearest || so + price >= (cost[next] ?? 0)) continue;
      const isTotal = (r === height - 1) !== (c === width - 1);
      const room = (isTotal === isRow ? leeway.down : leeway.up)[through] ?? 0;
      if (room < amount) continue;
      cost[next] = so + price;
      from[next] = node;
      if (next === goal && price === 0) settled[goal] = 1;
    }
  }
  const way: WayRound = [];
  for (let node = goal; node !== start; ) {
    const before = from[node] ?? start;
    const isRow = before < height;
    const [r, c] = isRow ? [before, node - height] : [node, before - height];
    way.push({ place: r * width + c, change: sign(grid, r, c) === (isRow ? 1 : -1) ? 1 : -1 });
    node = before;
  }
  return way;
}

/** The node reached most cheaply of those not settled; -1 where none is reached. */
function cheapest(cost: Float64Array, settled: Uint8Array): number {
  let node = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let other = 0; other < cost.length; other += 1) {
    const reached = cost[other] ?? least;
    if (settled[other] === 0 && reached < least) {
      if (reached === 0) return other;
      node = other;
      least = reached;
    }
  }
  return node;
}

/** See `Cover`: the greatest flow, by augmenting ways. */
function room(field: Field, leeway: Leeway, { place, change }: Change, wanted: number, hiding: boolean): number {
  const own = (change === 1 ? leeway.up : leeway.down)[place] ?? 0;
  const enough = Math.min(wanted, own);
  const dearest = hiding ? Number.MAX_VALUE : 0;
  let left: Leeway = leeway;
  let found = 0;
  while (found < enough) {
    const missing = enough - found;
    const search = (amount: number, price: number) => wayRound(field, left, { place, change }, amount, price);
    const way = search(missing, 0) ?? search(1, 0) ?? search(missing, dearest) ?? search(1, dearest);
    if (way === undefined) return found;
    const amount = Math.min(missing, ...way.map((step) => (step.change === 1 ? left.up : left.down)[step.place] ?? 0));
    found += amount;
    for (const step of way) field.prices[step.place] = 0;
    if (found === enough) break;
    if (left === leeway) left = { up: leeway.up.slice(), down: leeway.down.slice() };
    for (const step of way) {
      left.up[step.place] = (left.up[step.place] ?? 0) - step.change * amount;
      left.down[step.place] = (left.down[step.place] ?? 0) + step.change * amount;
    }
  }
  return found;
}
