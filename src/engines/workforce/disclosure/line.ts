import type { Change, Counted, Cover, Leeway } from './layout.ts';

/** A part of a line that is divided into steps: those from one edge to another, `from` less than `to`. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Every span of a line with so many steps, in a fixed order: the places at which people along it (by age, say) are counted.
 * Each step, each sum of steps that lie side by side, and the whole line is one.
 */
export const spansOf = (steps: number): Span[] =>
  Array.from({ length: steps }, (_, from) =>
    Array.from({ length: steps - from }, (_, more) => ({ from, to: from + more + 1 })),
  ).flat();

/** The number of a span among those of a line with so many steps. */
export const spanAt = (steps: number, { from, to }: Span): number =>
  from * steps - (from * (from - 1)) / 2 + (to - from - 1);

/** The people in each span, of the people in each step. */
export function countedOn(steps: readonly number[]): Counted {
  const values = spansOf(steps.length).map(({ from, to }) =>
    steps.slice(from, to).reduce((sum, people) => sum + people, 0),
  );
  return { values: Float64Array.from(values), known: values.map(() => true) };
}

/**
 * The cover of a line. Let p be the number of people before each edge: what somebody knows of a span bounds the difference of
 * two of these, from below and from above, and nobody knows anything else. So by how much a span may rise at most is the length
 * of the shortest path from its one edge to the other, over what each span may rise (forwards) or fall (backwards); and such bounds are
 * reached, in whole people (R. Bellman, "On a routing problem", 1958; difference constraints in Cormen et al., "Introduction
 * to algorithms", ch. 22).
 */
export function lineCover(steps: number, prices: Float64Array): Cover {
  const spans = spansOf(steps);
  const length = new Float64Array(steps + 1);
  const from = new Int32Array(steps + 1);
  const settled = new Uint8Array(steps + 1);

  const between = (a: number, b: number): number => spanAt(steps, a < b ? { from: a, to: b } : { from: b, to: a });
  const roomOf = (leeway: Leeway, a: number, b: number): number => {
    const span = between(a, b);
    if (prices[span] !== 0) return 0;
    return (a < b ? leeway.up[span] : leeway.down[span]) ?? 0;
  };

  /** Dijkstra: no length is below 0, as what is true is possible. */
  function shortest(leeway: Leeway, start: number, goal: number): number {
    length.fill(Number.POSITIVE_INFINITY);
    settled.fill(0);
    length[start] = 0;
    for (;;) {
      let edge = -1;
      for (const [other, so] of length.entries()) {
        if (settled[other] === 0 && (edge === -1 || so < (length[edge] ?? 0))) edge = other;
      }
      if (edge === goal || edge === -1) return length[goal] ?? 0;
      settled[edge] = 1;
      for (const [other, so] of length.entries()) {
        if (settled[other] === 1) continue;
        const further = (length[edge] ?? 0) + roomOf(leeway, edge, other);
        if (further >= so) continue;
        length[other] = further;
        from[other] = edge;
      }
    }
  }

  /** Of the spans on the path found that are shown, the cheapest to hide. */
  function cheapest(start: number, goal: number): number | undefined {
    let found: number | undefined;
    for (let edge = goal; edge !== start; edge = from[edge] ?? start) {
      const span = between(from[edge] ?? start, edge);
      const price = prices[span] ?? 0;
      if (price === 0 || price === Number.POSITIVE_INFINITY) continue;
      if (found === undefined || price < (prices[found] ?? 0)) found = span;
    }
    return found;
  }

  function room(leeway: Leeway, { place, change }: Change, wanted: number, hiding: boolean): number {
    const span = spans[place] ?? { from: 0, to: 0 };
    const [start, goal] = change === 1 ? [span.from, span.to] : [span.to, span.from];
    for (;;) {
      const found = Math.min(wanted, shortest(leeway, start, goal));
      if (found === wanted || !hiding) return found;
      const next = cheapest(start, goal);
      if (next === undefined) return found;
      prices[next] = 0;
    }
  }

  return { prices, room };
}
