import type { Column } from './columns.ts';
import { unguarded } from './formulas.ts';
import { matchHeader } from './header.ts';
import { limits } from './limits.ts';
import { type Problem, problem } from './problems.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export type Columns = Record<string, Column<unknown>>;

/** What a row of a table holds, by column. */
export type RowOf<C extends Columns> = { [Name in keyof C]: C[Name] extends Column<infer T> ? T : never };

/** A kind of file that people give us. */
export interface Table<C extends Columns = Columns> {
  /** In the plural, as it completes "This looks like the … file": `offers`. */
  name: string;
  columns: C;
  /** The column that must differ from row to row. */
  key?: string;
  /** No rows are needed: headings alone are fine. */
  mayBeEmpty?: boolean;
}

/** A table as it was read: the rows that are good, and what is wrong with the others. */
export interface TableReading<Row> {
  file: string;
  rows: { row: number; value: Row }[];
  problems: Problem[];
  warnings: string[];
  /** Ids (of the `key` column) that stood in rows which were rejected. */
  rejectedIds: Set<string>;
}

/** The same definition, with its types kept: `table({ name: 'offers', columns: { places: wholeNumber(…).required() } })`. */
export function table<C extends Columns>(definition: Table<C> & { key?: keyof C & string }): Table<C> {
  return definition;
}

/**
 * Reads the rows of `sheet` as `table` says. A row with anything wrong is left out and every wrong cell is reported;
 * all rows of an id that occurs twice are left out, since nobody can tell which is meant.
 *
 * Throws `Unreadable` when columns are missing (saying so if it looks like one of `others`), or all rows are.
 */
export function readTable<C extends Columns>(
  sheet: Sheet,
  table: Table<C>,
  others: Table[] = [],
): TableReading<RowOf<C>> {
  const { at, warnings } = matchHeader(sheet, table, others);
  const reading: TableReading<RowOf<C>> = {
    file: sheet.file,
    rows: [],
    problems: [],
    warnings: [...sheet.warnings, ...warnings],
    rejectedIds: new Set(),
  };
  const plan: Place[] = Object.entries(table.columns).map(([name, column]) => ({ name, column, at: at.get(name) }));
  const idAt = table.key === undefined ? undefined : at.get(table.key);
  const idOf = (row: SheetRow): string => (idAt === undefined ? '' : (row.cells[idAt]?.trim() ?? ''));
  const byId = Map.groupBy(sheet.rows, idOf);
  for (const row of sheet.rows) {
    const id = idOf(row);
    const before = reading.problems.length;
    const value = readRow(sheet, row, table.columns, plan, reading.problems);
    const same = id === '' ? [] : (byId.get(id) ?? []);
    if (same.length > 1 && table.key !== undefined) {
      reading.problems.push(
        problem(sheet.file, row.row, table.key, id, alsoOn(same, row), 'each only once in the file'),
      );
    }
    if (value !== undefined && reading.problems.length === before) reading.rows.push({ row: row.row, value });
    else if (id !== '') reading.rejectedIds.add(id);
  }
  return reading;
}

interface Place {
  name: string;
  column: Column<unknown>;
  /** Index in the sheet's rows; undefined when the file does not have the column. */
  at: number | undefined;
}

const aCellEach = 'a cell for each heading; text with a comma in it in "quotation marks"';

function readRow<C extends Columns>(
  sheet: Sheet,
  { row, cells }: SheetRow,
  columns: C,
  plan: Place[],
  problems: Problem[],
): RowOf<C> | undefined {
  const extra =
    cells.length > sheet.header.length && cells.slice(sheet.header.length).find((cell) => cell.trim() !== '');
  if (extra) {
    const wrong = 'stands beyond the last heading, so the cells of this row may have moved';
    problems.push(problem(sheet.file, row, '', extra, wrong, aCellEach));
    return undefined;
  }
  const values: Record<string, unknown> = {};
  for (const { name, column, at } of plan) {
    const cell = at === undefined ? '' : unguarded((cells[at] ?? '').trim());
    const reading = cell.length > limits.cell ? { wrong: `is ${cell.length} characters long` } : column.read(cell);
    if ('wrong' in reading) problems.push(problem(sheet.file, row, name, cell, reading.wrong, column.expected));
    else values[name] = reading.value;
  }
  return isComplete(values, columns) ? values : undefined;
}

/** Each value under a column's name was read by that column: when none is missing, the row is what the columns say. */
function isComplete<C extends Columns>(values: object, columns: C): values is RowOf<C> {
  for (const name in columns) if (!Object.hasOwn(values, name)) return false;
  return true;
}

function alsoOn(same: SheetRow[], own: SheetRow): string {
  const rows = same.filter((row) => row !== own).map(({ row }) => row);
  const more = rows.length > 5 ? ` and ${rows.length - 5} more` : '';
  return `is also on row${rows.length > 1 ? 's' : ''} ${rows.slice(0, 5).join(', ')}${more}, so none of them can be used`;
}
