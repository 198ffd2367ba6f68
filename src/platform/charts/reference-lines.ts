import { attributes, type Html, html } from '../web/html.ts';
import type { Axis, Plot } from './axes.ts';
import type { DumbbellChart } from './dumbbell.ts';
import { lineHeight, rounded, textLines, textWidth } from './text.ts';
import { measured } from './values.ts';

/**
 * Upright lines for what the rows are compared with, each named above the plot on a line of its own: the least to the left
 * of its line and the greatest to the right, so that no line runs through a name.
 */
export function referenceLines(
  { references = [], format }: DumbbellChart,
  { at }: Axis,
  { bottom, right }: Plot,
): Html[] {
  const known = references.flatMap(({ label, point }, index) => {
    const value = measured(point)?.value;
    return value === undefined ? [] : [{ words: `${label} ${format(value)}`, value, kind: index + 1 }];
  });
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const named = sorted.length === 3 ? [...sorted.slice(1, 2), ...sorted.slice(0, 1), ...sorted.slice(2)] : sorted;
  return named.map(({ words, value, kind }, row) => {
    const foot = lineHeight * (row + 2) - 3;
    const width = textWidth(words);
    const x = at(value);
    const side = named.length === 1 || value === sorted.at(-1)?.value ? 0 : sorted[0]?.value === value ? 1 : 0.5;
    const start = Math.min(Math.max(0, x - 4 - side * (width - 8)), right - width);
    const line = { x1: x, x2: x, y1: foot + 5, y2: bottom };
    return html`<line${attributes(rounded({ class: `tandem-chart__reference tandem-chart__reference--${kind}`, ...line }))}></line><text class="tandem-chart__figure">${textLines([words], start, foot)}</text>
`;
  });
}
