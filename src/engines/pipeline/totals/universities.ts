import type { Shown, ShownTable } from '../../workforce/disclosure/index.ts';
import { countAt, type ShownTables, together } from './shown.ts';

/**
 * The same table of several universities added up. Each was protected by itself, and no student is in two: so a sum is shown
 * where all of its parts may be, and whoever takes their own away learns what might have been shown anyway. With one
 * university the sum is its own table.
 */
export function tablesTogether(tables: readonly ShownTable[]): ShownTable {
  const rows = [...new Set(tables.flatMap((table) => table.rows))];
  const columns = [...new Set(tables.flatMap((table) => table.columns))].sort();
  const at = (row: string | undefined, column: string): Shown =>
    together(tables.filter((table) => table.columns.includes(column)).map((table) => countAt(table, row, column)));
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => at(row, column))),
    columnTotals: columns.map((column) => at(undefined, column)),
    threshold: Math.max(0, ...tables.map(({ threshold }) => threshold)),
  };
}

/** The same of tables by name. */
export function allTogether(all: readonly ShownTables[]): ShownTables {
  const names = [...new Set(all.flatMap((tables) => Object.keys(tables)))].sort();
  return Object.fromEntries(
    names.map((name) => [name, tablesTogether(all.flatMap((tables) => (tables[name] ? [tables[name]] : [])))] as const),
  );
}
