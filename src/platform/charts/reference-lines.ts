import { attributes, type Html, html } from '../web/html.ts';
import type { Axis, Plot } from './axes.ts';
import type { DumbbellChart } from './dumbbell.ts';
import { lineHeight, rounded, textLines, widest, wrapped } from './text.ts';
import { measured } from './values.ts';

/** An upright line with its name. */
export interface ReferenceLine {
  value: number;
  /** Which of the three kinds of line. */
  kind: number;
  lines: string[];
  /** How much of its name stands left of the line, from 0 to 1. */
  side: number;
}

/**
 * The upright lines in the order of their names from above: the least is named to the left of its line and the greatest to
 * the right, one between them above both, so that no line runs through a name.
 * @param room the most pixels that a name may take; a longer one is broken
 */
export function referenceLines({ references = [], format }: DumbbellChart, room: number): ReferenceLine[] {
  const sorted = references
    .flatMap(({ label, point }, index) => {
      const value = measured(point)?.value;
      return value === undefined ? [] : [{ value, kind: index + 1, lines: wrapped(`${label} ${format(value)}`, room) }];
    })
    .sort((a, b) => a.value - b.value);
  const [least, ...others] = sorted;
  const greatest = others.pop();
  if (least === undefined) return [];
  if (greatest === undefined) return [{ ...least, side: 0 }];
  return [...others.map((one) => ({ ...one, side: 0.5 })), { ...least, side: 1 }, { ...greatest, side: 0 }];
}

/** How high the names are together, in pixels. */
export function heightOfNames(references: readonly ReferenceLine[]): number {
  return references.reduce((height, { lines }) => height + lines.length * lineHeight, 0);
}

/** The lines down to the foot of the plot, their names from `top` on. */
export function drawReferences(
  references: readonly ReferenceLine[],
  { at }: Axis,
  { bottom, right }: Plot,
  top: number,
): Html[] {
  let from = top;
  return references.map(({ value, kind, lines, side }) => {
    const first = from + 15;
    from += lines.length * lineHeight;
    const x = at(value);
    const width = widest(lines);
    const start = Math.min(Math.max(0, x - 4 - side * (width - 8)), right - width);
    const line = {
      class: `tandem-chart__reference tandem-chart__reference--${kind}`,
      x1: x,
      x2: x,
      y1: from,
      y2: bottom,
    };
    return html`<line${attributes(rounded(line))}></line><text class="tandem-chart__figure">${textLines(lines, start, first)}</text>
`;
  });
}
