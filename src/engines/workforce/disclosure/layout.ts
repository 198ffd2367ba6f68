import type { Shown } from './table.ts';

/** Counts at numbered places. Unknown counts as 0 here: totals are the sums of what is known. */
export interface Counted {
  values: Float64Array;
  known: readonly boolean[];
}

/** How far each place may be raised and lowered for all that somebody knows; 0 both ways is a place whose value they know. */
export interface Leeway {
  up: Float64Array;
  down: Float64Array;
}

/** A change of one place. */
export interface Change {
  place: number;
  /** Up (1) or down (-1). */
  change: 1 | -1;
}

/** Places while some of them are being hidden. */
export interface Cover {
  /**
   * What it costs to hide each place: 0 where it is hidden (or never printed), infinite where it cannot be hidden. Hiding
   * sets it to 0.
   */
  prices: Float64Array;
  /**
   * By how much (at most `wanted`) a place may be raised or lowered when other places make up for it: exact. With `hiding`,
   * places that are printed are hidden on the way, cheap ones first, until it is enough or nothing is left that helps; without,
   * only what is hidden already can move.
   */
  room: (leeway: Leeway, change: Change, wanted: number, hiding: boolean) => number;
}

/** Counts that hang together by adding up, whose they are, and which of them are printed. */
export interface Layout extends Counted {
  partners: readonly { partner: string; counted: Counted }[];
  isPrinted: readonly boolean[];
  /** Places where a small count must be kept; some may not be printed, where what is printed could tell of them. */
  isGuarded: readonly boolean[];
  kindOf: (place: number) => 'count' | 'total' | 'grand total';
  coverOf: (prices: Float64Array) => Cover;
  threshold: number;
}

/** An edition that was shown before. */
export interface Past {
  layout: Layout;
  /** What it showed, by its own places; undefined where nothing is said of a place, nor need be kept of it. */
  shown: readonly (Shown | undefined)[];
  /** Which place of the edition to come is the same as each of its own; undefined where there is none. */
  at: readonly (number | undefined)[];
}
