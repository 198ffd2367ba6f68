import type { Format, Point } from './values.ts';

/** One area at two times. */
export interface Dumbbell {
  label: string;
  baseline: Point;
  latest: Point;
}

/** Areas at two times. */
export interface DumbbellChart {
  /** What a row is: “Area”. */
  what: string;
  /** The labels of the two times: “2017-18”, “2024-25”. */
  baseline: string;
  latest: string;
  /** In the order in which they are drawn. */
  rows: readonly Dumbbell[];
  /** Drawn as upright lines: England, the region. At most three. */
  references?: readonly { label: string; point: Point }[];
  format: Format;
  /** Writes the figures along the axis, where those are shorter than `format` makes them. */
  formatTick?: Format;
  /** Whether the axis begins at nought. True unless said otherwise. */
  fromZero?: boolean;
}
