import type { Shown, ShownTable } from '../../workforce/disclosure/index.ts';

/** Tables by name, each as others than those whose people they are may see it. */
export type ShownTables = Readonly<Record<string, ShownTable>>;

/** Whether a table shows any count at all. */
export const saysSomething = ({ cells, rowTotals = [], columnTotals = [], grandTotal }: ShownTable): boolean =>
  [...cells.flat(), ...rowTotals, ...columnTotals, ...(grandTotal ? [grandTotal] : [])].some((cell) => 'value' in cell);

/** Where a count stands: a row or column that is left out is the total over all of them. */
export interface Place {
  row?: string;
  column?: string;
}

/** The count at a place; not known where the table has no such place. */
export function countAt(table: ShownTable | undefined, { row, column }: Place): Shown {
  const nothing: Shown = { unknown: true };
  if (table === undefined) return nothing;
  const [at, beside] = [
    row === undefined ? -1 : table.rows.indexOf(row),
    column === undefined ? -1 : table.columns.indexOf(column),
  ];
  if ((row !== undefined && at < 0) || (column !== undefined && beside < 0)) return nothing;
  if (row === undefined) return (column === undefined ? table.grandTotal : table.columnTotals?.[beside]) ?? nothing;
  return (column === undefined ? table.rowTotals?.[at] : table.cells[at]?.[beside]) ?? nothing;
}

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
