import type { Shown, ShownTable, Table } from './table.ts';

type Names = Pick<Table, 'rows' | 'columns'>;

/** A place of the grid by the names of its row and column; undefined is that of the totals. */
export interface Named {
  row: string | undefined;
  column: string | undefined;
}

/** The places of the grid in their order. */
export function namedPlaces(table: Names): Named[] {
  return [...table.rows, undefined].flatMap((row) => [...table.columns, undefined].map((column) => ({ row, column })));
}

/** The number of a place in the grid of a table; undefined where the table has no such row or column. */
export function placeOf(table: Names, { row, column }: Named): number | undefined {
  const r = row === undefined ? table.rows.length : table.rows.indexOf(row);
  const c = column === undefined ? table.columns.length : table.columns.indexOf(column);
  return r === -1 || c === -1 ? undefined : r * (table.columns.length + 1) + c;
}

/** What was shown, place by place of the grid; undefined where the table printed nothing. */
export function shownPlaces(shown: ShownTable): (Shown | undefined)[] {
  return [
    ...shown.cells.flatMap((row, index) => [...row, shown.rowTotals?.[index]]),
    ...shown.columns.map((_, column) => shown.columnTotals?.[column]),
    shown.grandTotal,
  ];
}
