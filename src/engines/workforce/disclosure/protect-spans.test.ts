import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Span } from './line.ts';
import { protectSpans } from './protect-spans.ts';
import type { Shown } from './table.ts';

const isSmall = (people: number): boolean => people !== 0 && Math.abs(people) < 5;
const sumOf = (steps: readonly number[], { from, to }: Span): number =>
  steps.slice(from, to).reduce((sum, people) => sum + people, 0);
const drawn = (shown: readonly Shown[] | undefined) => shown?.map((cell) => ('value' in cell ? cell.value : '*'));

/** The most and the least that every span may hold, by all pairs of edges (Floyd and Warshall): [from][to]. */
function bounds(steps: readonly number[], spans: readonly Span[], shown: readonly Shown[]): number[][] {
  const edges = steps.length + 1;
  const most = Array.from({ length: edges }, (_, a) =>
    Array.from({ length: edges }, (_, b) => (a < b ? Number.POSITIVE_INFINITY : 0)),
  );
  const said = [
    ...spans.flatMap((span, at) => ('value' in (shown[at] ?? {}) ? [span] : [])),
    { from: 0, to: steps.length },
  ];
  const set = (a: number, b: number, value: number) => most[a]?.splice(b, 1, value);
  for (const span of said) {
    set(span.from, span.to, sumOf(steps, span));
    set(span.to, span.from, -sumOf(steps, span));
  }
  for (let via = 0; via < edges; via += 1) {
    for (let a = 0; a < edges; a += 1) {
      for (let b = 0; b < edges; b += 1) {
        set(a, b, Math.min(most[a]?.[b] ?? 0, (most[a]?.[via] ?? 0) + (most[via]?.[b] ?? 0)));
      }
    }
  }
  return most;
}

/** Two tables: one divides six steps in the middle, the other into three. */
const spans: Span[] = [
  { from: 0, to: 3 },
  { from: 3, to: 6 },
  { from: 0, to: 2 },
  { from: 2, to: 4 },
  { from: 4, to: 6 },
];
const every: Span[] = [0, 1, 2, 3, 4, 5].flatMap((from) =>
  [1, 2, 3, 4, 5, 6].flatMap((to) => (from < to ? [{ from, to }] : [])),
);
const steps = fc.array(fc.constantFrom(0, 0, 1, 2, 4, 6, 9, 20), { minLength: 6, maxLength: 6 });
const partners = fc.array(steps, { minLength: 3, maxLength: 9 });
const together = (all: readonly (readonly number[])[]): number[] =>
  [0, 1, 2, 3, 4, 5].map((at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0));
const named = (all: readonly (readonly number[])[]) => all.map((one, at) => ({ partner: `${at}`, steps: one }));

describe('tables that divide the same people at other edges', () => {
  it('hide what would tell of 1 to 4 between two edges, though no table has them as a row', () => {
    const two: Span[] = [
      { from: 0, to: 2 },
      { from: 0, to: 1 },
    ];
    assert.deepEqual(drawn(protectSpans([30, 3, 40], two)), ['*', 30]);
    assert.deepEqual(drawn(protectSpans([30, 5, 40], two)), [35, 30]);
    assert.deepEqual(drawn(protectSpans([30, 0, 40], two)), [30, 30]);
  });

  it('leave the public, and each partner, in doubt of every span that is 1 to 4', () => {
    let attacked = 0;
    fc.assert(
      fc.property(partners, (all) => {
        const shown = protectSpans(together(all), spans, { contributors: named(all) });
        if (shown === undefined) return;
        for (const own of [[0, 0, 0, 0, 0, 0], ...all]) {
          const others = together(all).map((people, at) => people - (own[at] ?? 0));
          if (isSmall(sumOf(others, { from: 0, to: 6 }))) continue;
          const most = bounds(others, spans, shown);
          for (const span of every) {
            if (!isSmall(sumOf(others, span))) continue;
            attacked += 1;
            assert.ok((most[span.from]?.[span.to] ?? 0) >= 5);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(attacked > 300);
  });

  it('tell in a second edition of no change that is 1 to 4, or of one or two partners', () => {
    let compared = 0;
    fc.assert(
      fc.property(partners, fc.array(steps, { minLength: 1, maxLength: 4 }), (before, came) => {
        const after = [...before, ...came];
        const [was, now] = [together(before), together(after)];
        const first = protectSpans(was, spans, { contributors: named(before) });
        if (first === undefined) return;
        // The whole stands elsewhere, and would be hidden there.
        const whole = came.map((one) => sumOf(one, { from: 0, to: 6 }));
        const change = whole.reduce((sum, one) => sum + one, 0);
        if (came.length < 3 || whole.some((one) => one === 0 || isSmall(change - one))) return;
        const second = protectSpans(now, spans, {
          contributors: named(after),
          earlier: [{ steps: was, contributors: named(before), shown: first }],
        });
        if (second === undefined) return;
        const [then, next] = [bounds(was, spans, first), bounds(now, spans, second)];
        for (const span of every) {
          const known = [then, next].every(
            (most) => (most[span.from]?.[span.to] ?? 0) === -(most[span.to]?.[span.from] ?? 0),
          );
          const own = came.map((one) => sumOf(one, span)).filter((people) => people !== 0);
          if (!known || own.length === 0) continue;
          compared += 1;
          const more = own.reduce((sum, one) => sum + one, 0);
          assert.ok(own.length >= 3 && [0, ...own].every((one) => !isSmall(more - one)), JSON.stringify(span));
        }
      }),
      { numRuns: 600 },
    );
    assert.ok(compared > 50, `${compared} compared`);
  });
});
