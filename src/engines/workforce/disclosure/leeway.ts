import { type Grid, sign } from './grid.ts';

/** How far each place may be raised and lowered for all that somebody knows; 0 both ways is a place whose value they know. */
export interface Leeway {
  up: Float64Array;
  down: Float64Array;
}

/** A way round through other places that makes up for a change of one; each goes up (1) or down (-1). */
type WayRound = { place: number; change: 1 | -1 }[];

/**
 * What it costs to hide each place: 0 where it is hidden (or never printed), infinite where it cannot be hidden. Hiding sets
 * it to 0.
 */
export type Prices = Float64Array;

/**
 * The cheapest way round that makes up for raising (`change` 1) or lowering (-1) a place by `amount`: Dijkstra over rows and
 * columns. Undefined where there is none for at most `dearest`, the price of a single place.
 */
function wayRound(
  grid: Grid,
  leeway: Leeway,
  prices: Prices,
  place: number,
  change: 1 | -1,
  amount: number,
  dearest: number,
): WayRound | undefined {
  const { height, width } = grid;
  const row = Math.floor(place / width);
  const column = place % width;
  const outwards = sign(grid, row, column) * change === 1;
  const start = outwards ? height + column : row;
  const goal = outwards ? row : height + column;
  const nodes = height + width;
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(nodes).fill(-1);
  const settled = new Uint8Array(nodes);
  cost[start] = 0;
  for (;;) {
    let node = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let other = 0; other < nodes; other += 1) {
      const priced = cost[other] ?? 0;
      if (settled[other] === 0 && priced < least) {
        node = other;
        least = priced;
      }
    }
    if (node === -1) return undefined;
    if (node === goal) break;
    settled[node] = 1;
    const isRow = node < height;
    const first = isRow ? height : 0;
    const last = isRow ? nodes : height;
    for (let next = first; next < last; next += 1) {
      if (settled[next] === 1) continue;
      const r = isRow ? node : next;
      const c = (isRow ? next : node) - height;
      const through = r * width + c;
      const price = prices[through] ?? Number.POSITIVE_INFINITY;
      if (through === place || price > dearest || least + price >= (cost[next] ?? 0)) continue;
      const up = sign(grid, r, c) === (isRow ? 1 : -1);
      if (((up ? leeway.up : leeway.down)[through] ?? 0) < amount) continue;
      cost[next] = least + price;
      from[next] = node;
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

/**
 * By how much (at most `wanted`) a place may be raised or lowered when other places make up for it. With `hiding`, places
 * that are printed are hidden on the way, the cheapest first, until it is enough or nothing is left to hide; without, only
 * what is hidden already can move. What comes back is exact: the greatest flow, by augmenting ways.
 */
export function room(
  grid: Grid,
  leeway: Leeway,
  prices: Prices,
  place: number,
  change: 1 | -1,
  wanted: number,
  hiding: boolean,
): number {
  const own = (change === 1 ? leeway.up : leeway.down)[place] ?? 0;
  const enough = Math.min(wanted, own);
  const dearest = hiding ? Number.MAX_VALUE : 0;
  let left: Leeway = leeway;
  let found = 0;
  while (found < enough) {
    const missing = enough - found;
    const way =
      wayRound(grid, left, prices, place, change, missing, 0) ??
      wayRound(grid, left, prices, place, change, 1, 0) ??
      wayRound(grid, left, prices, place, change, missing, dearest) ??
      wayRound(grid, left, prices, place, change, 1, dearest);
    if (way === undefined) return found;
    if (left === leeway) left = { up: leeway.up.slice(), down: leeway.down.slice() };
    const amount = Math.min(missing, ...way.map((step) => (step.change === 1 ? left.up : left.down)[step.place] ?? 0));
    for (const step of way) {
      prices[step.place] = 0;
      left.up[step.place] = (left.up[step.place] ?? 0) - step.change * amount;
      left.down[step.place] = (left.down[step.place] ?? 0) + step.change * amount;
    }
    found += amount;
  }
  return found;
}
