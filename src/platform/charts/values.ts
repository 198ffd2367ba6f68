/** A figure that is not there, and why: unknown, not available and reported later are not nought, nor each other. */
export interface Missing {
  /** As a person reads it: “suppressed”, “not known”, “not available”. */
  missing: string;
}

/** A figure with what is known about it. */
export interface Measured {
  value: number;
  /** Between which figures it may lie, where few are counted. */
  interval?: readonly [low: number, high: number] | undefined;
  /** What it was worked out from, for the table: “12 of 78”. */
  counts?: string | undefined;
}

/** One figure of a chart: alone, with what is known about it, or not there. */
export type Point = number | Measured | Missing;

/** Writes a figure in its unit, such as `12.5%`. */
export type Format = (value: number) => string;

/**
 * The figure, or undefined where it is not there.
 * @throws RangeError for what is not a finite number, and for an interval that is none.
 */
export function measured(point: Point): Measured | undefined {
  if (typeof point === 'object' && 'missing' in point) return undefined;
  const known = typeof point === 'number' ? { value: point } : point;
  const [low, high] = known.interval ?? [known.value, known.value];
  for (const number of [known.value, low, high]) {
    if (!Number.isFinite(number)) throw new RangeError(`${number} cannot be drawn`);
  }
  if (low > high) throw new RangeError(`${low} to ${high} is no interval`);
  return known;
}

/** The figure as the table writes it: `15.4% (12.1% to 18.9%), 12 of 78`, or why it is not there. */
export function inWords(point: Point, format: Format): string {
  if (typeof point === 'number') return format(point);
  if ('missing' in point) return point.missing;
  const { value, interval, counts } = point;
  const between = interval === undefined ? '' : ` (${format(interval[0])} to ${format(interval[1])})`;
  return format(value) + between + (counts === undefined ? '' : `, ${counts}`);
}
