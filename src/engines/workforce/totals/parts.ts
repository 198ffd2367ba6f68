import {
  addUp,
  type Contribution,
  type Edition,
  type Shown,
  type ShownTable,
  usualThreshold,
} from '../disclosure/index.ts';
import type { Figures, RatioName, VacancyUnit } from '../figures/figures.ts';
import type { Fraction, Ratio } from '../figures/tally.ts';
import type { Service } from '../model.ts';
import { type Counts, countsOf } from './tables.ts';

/** What one partner puts into a total: its own figures, under a name by which it is known again. */
export interface Part {
  partner: string;
  figures: Figures;
}

/** The numbers of a rate; of how many people it is known may be hidden where the rate is not. */
export type ShownRatio = Ratio | Fraction;

/** A rate of a total, or why it is not shown. */
export type ShownRate = ShownRatio | { suppressed: true } | { unknown: true };

/** A total as others than its partners' own people may see it: all of it may be shown together. */
export interface ShownTotal {
  partners: number;
  /** By name; each with one column. */
  tables: Record<string, ShownTable>;
  rates: Record<RatioName, ShownRate>;
  /** What vacancies are counted in; not told in totals that were made before it was kept, or where no return tells vacancies. */
  vacanciesIn?: VacancyUnit | 'both';
}

/** A total that was shown before, and what it was made of. */
export interface EarlierTotal {
  parts: readonly Part[];
  shown: ShownTotal;
}

/** The counts of partners, table by table. */
export type PartCounts = readonly { partner: string; tables: ReturnType<typeof countsOf> }[];

export const countsOfParts = (parts: readonly Part[], service: Service): PartCounts =>
  parts.map(({ partner, figures }) => ({ partner, tables: countsOf(figures, service) }));

/** The rows of a table in which anybody has somebody. */
export const rowsOf = (name: string, parts: PartCounts): string[] =>
  [...new Set(parts.flatMap(({ tables }) => Object.keys(tables[name]?.counts ?? {})))].toSorted();

/** The table of sums, and what each partner put in. A partner without a row has nobody in it. */
export function tableOf(name: string, rows: readonly string[], parts: PartCounts) {
  const contributors: Contribution[] = parts.map(({ partner, tables }) => ({
    partner,
    counts: rows.map((row) => [countOf(tables[name]?.counts, row)]),
  }));
  const columns = parts.some(({ tables }) => tables[name]?.total);
  const shape = { rows, columns: ['people'], totals: { rows: false, columns, grand: false } };
  return { table: addUp(shape, contributors), contributors };
}

export const countOf = (counts: Counts | undefined, row: string): number => counts?.[row] ?? 0;

/** An edition shown before, with all the rows of now. */
export function editionOf(name: string, rows: readonly string[], parts: PartCounts, shown: ShownTable): Edition {
  const cells = rows.map((row) => [cellOf(shown, row)]);
  return { ...tableOf(name, rows, parts), shown: { ...shown, rows, cells } };
}

/** A count of a table of a total. A row that it does not have was told to be nobody, unless all of it is hidden. */
export function cellOf(table: ShownTable | undefined, row: string): Shown {
  const found = table?.cells[table.rows.indexOf(row)]?.[0];
  return found ?? (table === undefined || isSilent(table) ? { suppressed: true } : { value: 0 });
}

/** A table that tells nothing: neither of how many, nor in which rows anybody is. */
export const silentTable: ShownTable = {
  rows: [],
  columns: ['people'],
  cells: [],
  columnTotals: [{ suppressed: true }],
  threshold: usualThreshold,
};

const isSilent = ({ cells, columnTotals = [] }: ShownTable): boolean =>
  [...cells.flat(), ...columnTotals].every((cell) => 'suppressed' in cell);
