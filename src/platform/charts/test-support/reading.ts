import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Point } from '../index.ts';

/** The drawings of a chart, each with its size and its markup. */
export function drawingsOf(chart: { toString(): string }): { width: number; height: number; markup: string }[] {
  const found = chart.toString().matchAll(/<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*?)<\/svg>/g);
  return [...found].map(([, width, height, markup = '']) => ({ width: Number(width), height: Number(height), markup }));
}

/** Every place at which a drawing puts something. */
export function placesIn(markup: string): { x: number[]; y: number[] } {
  const read = (pattern: RegExp): number[] => [...markup.matchAll(pattern)].map(([, number]) => Number(number));
  const moved = [...markup.matchAll(/translate\(([-\d.]+),([-\d.]+)\)/g)];
  const corners = [...markup.matchAll(/class="tandem-chart__(?:line[^"]*|band)" d="([^"]*)"/g)].flatMap(
    ([, d = '']) => [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)],
  );
  return {
    x: [
      ...read(/ (?:x|x1|x2|cx)="([^"]*)"/g),
      ...read(/H([-\d.]+)V/g),
      ...[...moved, ...corners].map(([, x]) => Number(x)),
    ],
    y: [
      ...read(/ (?:y|y1|y2|cy)="([^"]*)"/g),
      ...read(/V([-\d.]+)/g),
      ...[...moved, ...corners].map(([, , y]) => Number(y)),
    ],
  };
}

/** Fails where a chart puts anything outside its drawings, or at what is no number. */
export function assertWithin(chart: { toString(): string }): void {
  assert.doesNotMatch(chart.toString(), /NaN|Infinity|undefined/);
  for (const { width, height, markup } of drawingsOf(chart)) {
    const { x, y } = placesIn(markup);
    assert.ok(x.length > 0 && y.length > 0, 'something is drawn');
    for (const at of x) assert.ok(at >= 0 && at <= width, `${at} of ${width}`);
    for (const at of y) assert.ok(at >= 0 && at <= height, `${at} of ${height}`);
  }
}

/** The cells of a chart's table, row by row, the headings first. */
export function tableIn(chart: { toString(): string }): string[][] {
  const rows = [...chart.toString().matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)];
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.trim()),
  );
}

const reasons = fc.constantFrom({ missing: 'suppressed' }, { missing: 'not known' }, { missing: 'not available' });
const rate = fc.double({ min: 0, max: 100, noNaN: true });

/** A figure, alone or with its interval, or the reason why there is none. */
export const anyPoint: fc.Arbitrary<Point> = fc.oneof(
  { weight: 4, arbitrary: rate },
  {
    weight: 2,
    arbitrary: fc.tuple(rate, rate, rate).map((three) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
      return { value, interval: [low, high] as const, counts: '3 of 20' };
    }),
  },
  { weight: 2, arbitrary: reasons },
);

export const anyLabel = fc.constantFrom(
  'Sutton',
  'England',
  'City of London',
  'Kingston upon Thames and Richmond upon Thames',
  'R & D',
);
