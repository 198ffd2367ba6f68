import { type Count, mustFit, type Shown, type ShownTable, sumKnown, type Table } from './table.ts';

/**
 * A table with its totals as one grid, row by row: the last row holds the totals of columns, the last column those of rows,
 * the last place the grand total. Places in it are numbered `row * width + column`.
 *
 * With its totals a two-way table is a circulation: a place is an arc between the node of its row and the node of its
 * column, and what goes into a node comes out. (M. Fischetti and J. J. Salazar-González, "Models and algorithms for
 * optimizing cell suppression in tabular data with linear constraints", JASA 95, 2000; L. H. Cox, "Network models for
 * complementary cell suppression", JASA 90, 1995.) Hence the least and the greatest value that a hidden place may have are
 * whole, and are found exactly by flow.
 */
export interface Grid {
  /** Rows and columns, the totals among them. */
  height: number;
  width: number;
  /** Unknown counts as 0 here: totals are the sums of what is known. */
  values: Float64Array;
  known: readonly boolean[];
}

/** Which way the arc of a place runs: from row to column (1) for counts and the grand total, back (-1) for other totals. */
export function sign(grid: Pick<Grid, 'height' | 'width'>, row: number, column: number): 1 | -1 {
  return (row === grid.height - 1) === (column === grid.width - 1) ? 1 : -1;
}

/** @throws RangeError where the counts do not fit the table. */
export function gridOf(table: Omit<Table, 'counts'>, counts: Table['counts'], what = 'The table'): Grid {
  mustFit(table, counts, what);
  const withRowTotals = counts.map((row): Count[] => [...row, sumKnown(row)]);
  const places = Array.from({ length: table.columns.length + 1 }, (_, column) => column);
  const totals = places.map((column) => sumKnown(withRowTotals.map((row) => row[column] ?? 'unknown')));
  const all = [...withRowTotals, totals];
  return {
    height: all.length,
    width: places.length,
    values: Float64Array.from(all.flat(), (count) => (count === 'unknown' ? 0 : count)),
    known: all.flat().map((count) => count !== 'unknown'),
  };
}

/** Which places of the grid are printed: all counts, and the totals that the table has. */
export function printed(table: Omit<Table, 'counts'>): boolean[] {
  const { rows, columns, grand } = table.totals;
  return [
    ...table.rows.flatMap(() => [...table.columns.map(() => true), rows]),
    ...table.columns.map(() => columns),
    grand,
  ];
}

/** The table as others see it, `hidden` saying which places of the grid are suppressed. */
export function shownTable(table: Table, grid: Grid, hidden: readonly boolean[], threshold: number): ShownTable {
  const shown = grid.known.map((known, place): Shown => {
    if (!known) return { unknown: true };
    return hidden[place] ? { suppressed: true } : { value: grid.values[place] ?? 0 };
  });
  const rows = Array.from({ length: grid.height }, (_, row) => shown.slice(row * grid.width, (row + 1) * grid.width));
  const last = grid.width - 1;
  const grandTotal = rows.at(-1)?.at(-1);
  return {
    rows: table.rows,
    columns: table.columns,
    cells: rows.slice(0, -1).map((row) => row.slice(0, last)),
    ...(table.totals.rows ? { rowTotals: rows.slice(0, -1).flatMap((row) => row.slice(last)) } : {}),
    ...(table.totals.columns ? { columnTotals: rows.at(-1)?.slice(0, last) ?? [] } : {}),
    ...(table.totals.grand && grandTotal ? { grandTotal } : {}),
    threshold,
  };
}
