import { protect } from '../protect.ts';
import type { Contribution, Edition, Shown, ShownTable, Table } from '../table.ts';
import { totalOf } from './tables.ts';

/** Counts below it are hidden. */
export const threshold = 5;
export const isHidden = (shown: Shown | undefined): boolean => shown !== undefined && 'suppressed' in shown;
export const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) < threshold;

/** A table as it is shown the first time. */
export const first = (table: Table): Edition => ({ table, shown: protect(table) });

/** The same of a total of partners. */
export function firstOf(contributors: Contribution[]): Edition {
  const table = totalOf(contributors);
  return { table, contributors, shown: protect(table, { contributors }) };
}

/** What is shown of a total after earlier editions of it. */
export function nextOf(contributors: Contribution[], ...earlier: Edition[]): ShownTable {
  return protect(totalOf(contributors), { contributors, earlier });
}
