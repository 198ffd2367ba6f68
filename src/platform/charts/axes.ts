import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { attributes, type Html, html } from '../web/html.ts';
import { textLines, widest } from './text.ts';
import type { Format } from './values.ts';

/** The part of a drawing in which the marks stand, in pixels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Figures to pixels, with round ends and round ticks. */
export interface Axis {
  at: (value: number) => number;
  ticks: readonly number[];
}

export interface AxisOptions {
  /** True unless said otherwise. */
  fromZero?: boolean | undefined;
  /** About how many; 5 unless said otherwise. */
  ticks?: number;
}

/**
 * An axis from nought, or from the least figure where `fromZero` is false, to beyond the greatest.
 * @param range the pixels of its two ends
 */
export function axisOf(
  values: readonly number[],
  range: readonly [number, number],
  { fromZero = true, ticks = 5 }: AxisOptions = {},
): Axis {
  const all = fromZero || values.length === 0 ? [0, ...values] : values;
  const least = Math.min(...all);
  const greatest = Math.max(...all);
  const flat = least === greatest;
  const scale: ScaleLinear<number, number> = scaleLinear([least, flat ? greatest + 1 : greatest], range).nice(ticks);
  return { at: scale, ticks: scale.ticks(ticks) };
}

/** Room in pixels for the figures at the left of a plot. */
export function roomForTicks(values: readonly number[], format: Format, options: AxisOptions = {}): number {
  return Math.ceil(widest(axisOf(values, [1, 0], options).ticks.map(format))) + 10;
}

/** Lines across the plot with their figures at the left. */
export function valueAxis({ at, ticks }: Axis, plot: Plot, format: Format): Html[] {
  return ticks.map((tick) => {
    const y = Math.round(at(tick) * 10) / 10;
    const base = tick === 0 ? 'tandem-chart__axis' : 'tandem-chart__grid';
    return html`<line${attributes({ class: base, x1: plot.left, x2: plot.right, y1: y, y2: y })}></line>
<text class="tandem-chart__tick" text-anchor="end"${attributes({ x: plot.left - 8, y: y + 5 })}>${format(tick)}</text>
`;
  });
}

/** As many of the labels under the plot as have room, the last among them. */
export function labelAxis(labels: readonly string[], at: (index: number) => number, plot: Plot): Html[] {
  const spacing = labels.length > 1 ? Math.abs(at(1) - at(0)) : Number.POSITIVE_INFINITY;
  const every = everyHowMany(labels, spacing);
  return labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0
      ? [
          html`<text class="tandem-chart__tick" text-anchor="middle">${textLines([label], at(index), plot.bottom + 22)}</text>\n`,
        ]
      : [],
  );
}

/** So that labels with `spacing` pixels between them do not touch: each one, every second, every third. */
export function everyHowMany(labels: readonly string[], spacing: number): number {
  return Math.max(1, Math.ceil((widest(labels) + 8) / spacing));
}

/** Where `count` places stand from `left` to `right`; one alone stands in the middle. */
export function evenly(count: number, left: number, right: number): (index: number) => number {
  if (count < 2) return () => (left + right) / 2;
  return (index) => left + ((right - left) * index) / (count - 1);
}
