import type { Service } from '../../../engines/workforce/model.ts';
import type { Block, Source } from '../../../platform/documents/index.ts';

/** A figure of the workforce that the text of a plan may name; see `KeyFigure` of the plan's document. */
export interface FigureForPlan {
  key: string;
  title: string;
  words: string;
  value: number | undefined;
  unit: 'percent' | 'number';
  better: 'less' | 'more' | undefined;
  counts: string | undefined;
  of: string;
  source: string;
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
