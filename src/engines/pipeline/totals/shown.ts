import type { Shown, ShownTable, Totals } from '../../workforce/disclosure/index.ts';

/** Tables by name, each as others than those whose people they are may see it. */
export type ShownTables = Readonly<Record<string, ShownTable>>;

/** Whether a table shows any count at all. */
export const saysSomething = ({ cells, rowTotals = [], columnTotals = [], grandTotal }: ShownTable): boolean =>
  [...cells.flat(), ...rowTotals, ...columnTotals, ...(grandTotal ? [grandTotal] : [])].some((cell) => 'value' in cell);

/** Totals of each year are printed, and none over years: so what is hidden of one year hides nothing of another. */
export const ofYears: Totals = { rows: false, columns: true, grand: false };

/** The count of a row, or of all of them, in a year; not known where the table has no such place. */
export function countAt(table: ShownTable, row: string | undefined, year: string): Shown {
  const nothing: Shown = { unknown: true };
  const column = table.columns.indexOf(year);
  if (row === undefined) return table.columnTotals?.[column] ?? nothing;
  return table.cells[table.rows.indexOf(row)]?.[column] ?? nothing;
}

/** The same; over all years of the table, where none is given, the sum of each. */
export const inYear = (table: ShownTable, year: number | undefined, row?: string): Shown =>
  year === undefined
    ? together(table.columns.map((column) => countAt(table, row, column)))
    : countAt(table, row, String(year));

/** The sum of counts of people of whom none is in two: hidden where any is hidden, and not known where none is known. */
export function together(counts: readonly Shown[]): Shown {
  if (counts.some((count) => 'suppressed' in count)) return { suppressed: true };
  const known = counts.flatMap((count) => ('value' in count ? [count.value] : []));
  return known.length === 0 ? { unknown: true } : { value: known.reduce((sum, one) => sum + one, 0) };
}

/** n of N where both are shown; otherwise why not: hidden comes before not known. */
export function shareShown(n: Shown, of: Shown): { n: number; of: number } | Exclude<Shown, { value: number }> {
  if ('value' in n && 'value' in of) return { n: n.value, of: of.value };
  return 'suppressed' in n || 'suppressed' in of ? { suppressed: true } : { unknown: true };
}
