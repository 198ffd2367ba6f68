import { attributes, type Html, html } from '../web/html.ts';
import type { Axis } from './axes.ts';
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

/** A part of the plot from above, in pixels, in which upright lines are drawn. */
export interface Span {
  top: number;
  bottom: number;
}

/** The lines from their names, from `above` on, down to the plot and through its spans. */
export function drawReferences(
  references: readonly ReferenceLine[],
  { at }: Axis,
  { right, top, spans }: { right: number; top: number; spans: readonly Span[] },
  above: number,
): Html[] {
  let from = above;
  return references.map(({ value, kind, lines: name, side }) => {
    const foot = from + 15;
    from += name.length * lineHeight;
    const x = at(value);
    const width = widest(name);
    const start = Math.min(Math.max(0, x - 4 - side * (width - 8)), right - width);
    // Where the first span begins at the top of the plot, the line runs on into it.
    const [first, ...others] = spans;
    const begin = from;
    const parts =
      first === undefined || first.top > top
        ? [{ top: begin, bottom: top }, ...spans]
        : [{ top: begin, bottom: first.bottom }, ...others];
    const lines = parts.map((part) => {
      const line = { class: `tandem-chart__reference tandem-chart__reference--${kind}`, x1: x, x2: x };
      return html`<line${attributes(rounded({ ...line, y1: part.top, y2: part.bottom }))}></line>`;
    });
    return html`${lines}<text class="tandem-chart__figure">${textLines(name, start, foot)}</text>
`;
  });
}
