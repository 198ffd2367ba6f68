import { scaleLinear } from 'd3-scale';
import type { Html } from '../web/html.ts';
import { formatNumber } from '../web/words.ts';
import { figureOfLines, type Line } from './bar-lines.ts';
import type { Figure } from './figure.ts';
import type { Format, Missing } from './values.ts';

/** One bar. */
export interface Bar {
  label: string;
  /** Not below nought. */
  value: number | Missing;
  colour?: Line['colour'];
}

/** One share: `value` of `of`. */
export interface Share {
  label: string;
  /** From 0 to `of`. */
  value: number | Missing;
  /** How many there are in all, the N of the percentage. */
  of: number;
  colour?: Line['colour'];
}

// The longest bar leaves room beside it for its figure, also on the narrowest phone.
const longest = 50;

/** Bars from nought, to compare amounts. `unit` follows each figure, such as ` km`. */
export function barChart(
  figure: Figure,
  bars: readonly Bar[],
  [what, amount]: readonly [string, string],
  unit = '',
): Html {
  const greatest = Math.max(0, ...bars.map(({ value }) => (typeof value === 'number' ? checked(value) : 0)));
  const length = scaleLinear([0, greatest || 1], [0, longest]);
  const lines = bars.map(({ label, value, colour }): Line => {
    if (typeof value !== 'number') return { label, display: value.missing, length: undefined };
    return { label, display: formatNumber(value) + unit, length: rounded(length(value)), colour };
  });
  return figureOfLines(figure, lines, [what, amount]);
}

const wholePercent: Format = (share) => `${Math.round(share * 100)}%`;

/**
 * Bars of shares in the order given, each written with its n and N: “112 of 146 (77%)”. What is suppressed or not known
 * says so where its bar would be.
 * @param format writes a share, from 0 to 1
 */
export function shareChart(
  figure: Figure,
  shares: readonly Share[],
  [what, amount]: readonly [string, string],
  format = wholePercent,
): Html {
  const length = scaleLinear([0, 1], [0, longest]);
  const lines = shares.map(({ label, value, of, colour }): Line => {
    if (typeof value !== 'number') return { label, display: value.missing, length: undefined };
    if (checked(value) > of) throw new RangeError(`${value} is more than the ${of} that it is a share of`);
    if (of === 0) return { label, display: '0 of 0', length: undefined };
    const share = value / of;
    const display = `${formatNumber(value)} of ${formatNumber(of)} (${format(share)})`;
    return { label, display, length: rounded(length(share)), colour };
  });
  return figureOfLines(figure, lines, [what, amount]);
}

/** @throws RangeError for what no bar from nought can show. */
function checked(value: number): number {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} cannot be drawn as a bar from nought`);
  return value;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
