import type { Block, Source } from '../../../../platform/documents/index.ts';

/** Sections of the plan that hold figures pulled live; text that is written stands before them. */
export type FiguresPart = 'workforce' | 'projections' | 'pre-qualifying' | 'recruitment';

/**
 * A figure that the plan's text may name, that success is measured by, and that is compared with last year's plan. Its key stays
 * the same from year to year: `children-vacancy`.
 */
export interface KeyFigure {
  key: string;
  /** “Vacancy rate, children’s services”. */
  title: string;
  /** As written: “24.5%”. */
  words: string;
  /** The number itself, in `unit`; undefined where it is not known or not told, which `words` then says. */
  value: number | undefined;
  /** A percentage (24.5), or a number of posts, people or places. */
  unit: 'percent' | 'number';
  /** Which way is better; undefined where neither is. */
  better: 'less' | 'more' | undefined;
  /** What it rests on: “120.5 of 700 FTE”. */
  counts: string | undefined;
  /** Of when: “2020-21”, “30 September 2029”. */
  of: string;
  /** The id of its source. */
  source: string;
  /** The same figure at earlier dates, oldest first, where they are known. */
  before: readonly { of: string; words: string }[];
}

/** What the figures rest on: to know later whether it has changed. */
export interface RestsOn {
  /** Published editions: by their year, when they were loaded. */
  children: { edition: number; loadedAt: string } | undefined;
  adults: { edition: number; loadedAt: string } | undefined;
  /** The totals of returns that are shown. */
  totals: readonly { service: 'children' | 'adults'; year: number; edition: number }[];
  pipeline: readonly { kind: 'conversion' | 'destinations' | 'programmes'; edition: number }[];
  scenario:
    | { id: string; name: string; frozen: boolean; current: boolean; start: string; outcomeDigest: string }
    | undefined;
}

/** Every live figure of the plan, with its sources, as whoever reads the partnership's totals may see it. */
export interface LiveFigures {
  parts: Readonly<Record<FiguresPart, readonly Block[]>>;
  key: readonly KeyFigure[];
  sources: readonly Source[];
  rests: RestsOn;
  /** Values of the scenario whose source is not stated, by their words: the checklist names them. */
  withoutSource: readonly string[];
}
