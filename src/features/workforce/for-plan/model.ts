import type { Service } from '../../../engines/workforce/model.ts';
import type { Block, Source } from '../../../platform/documents/index.ts';

/**
 * A figure that the plan's text may name, that success is measured by, and that is compared with last year's plan. Its key stays
 * the same from year to year: `children-vacancy`.
 */
export interface FigureForPlan {
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

/** Which published editions are shown, and when each was loaded as an ISO moment. */
export interface PublishedForPlan {
  children: { edition: number; loadedAt: string } | undefined;
  adults: { edition: number; loadedAt: string } | undefined;
}

/** Totals of returns as they were shown. */
export interface EditionOfTotals {
  service: Service;
  year: number;
  edition: number;
}

/** A part of the workforce's section of a plan. */
export interface PartForPlan {
  blocks: readonly Block[];
  figures: readonly FigureForPlan[];
  sources: readonly Source[];
}

/** The workforce as a plan tells it to whoever reads the partnership's totals. */
export interface WorkforceForPlan extends PartForPlan {
  published: PublishedForPlan;
  totals: readonly EditionOfTotals[];
}

/** One figure at a date: its number where it is known, and its words, which say otherwise why not. */
export interface FigureAt {
  of: string;
  value: number | undefined;
  words: string;
  counts: string | undefined;
  source: string;
}

/**
 * A figure over the years, the oldest first, as it was when last known; before it stand the years in which it was known. Nothing where
 * there are no years.
 */
export function figureOver(
  named: Pick<FigureForPlan, 'key' | 'title' | 'unit' | 'better'>,
  years: readonly FigureAt[],
): FigureForPlan[] {
  const known = years.filter(({ value }) => value !== undefined);
  const last = known.at(-1) ?? years.at(-1);
  if (last === undefined) return [];
  return [{ ...named, ...last, before: known.slice(0, -1).map(({ of, words }) => ({ of, words })) }];
}
