import type { Format, Point } from './values.ts';

/** One area at two times, or at the latter alone. */
export interface Dumbbell {
  label: string;
  /** Where the chart has a baseline. */
  baseline?: Point;
  latest: Point;
}

/** Areas at two times, or without a baseline at one. */
export interface DumbbellChart {
  /** What a row is: “Area”. */
  what: string;
  /** The labels of the two times: “2017-18”, “2024-25”. */
  baseline?: string;
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

/** A row at one of the times of its chart. */
export interface AtTime {
  year: string;
  kind: 'baseline' | 'latest';
  point: Point;
}

/** The row at each time of the chart. */
export function timesOf({ baseline, latest }: DumbbellChart, row: Pick<Dumbbell, 'baseline' | 'latest'>): AtTime[] {
  const before =
    baseline === undefined
      ? []
      : [{ year: baseline, kind: 'baseline' as const, point: row.baseline ?? { missing: 'not known' } }];
  return [...before, { year: latest, kind: 'latest', point: row.latest }];
}
