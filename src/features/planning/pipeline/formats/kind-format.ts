import { type Count, isKnown } from '../../../../engines/pipeline/index.ts';
import {
  type Columns,
  headingKey,
  type Problem,
  problem,
  type RowOf,
  readTable,
  type Sheet,
  type Table,
} from '../../../../platform/files/index.ts';
import type { PipelineRow, Said } from '../model.ts';

/** Notes what is wrong with a cell of the row at hand. */
export type Reject = (column: string, wrong: string, expected: string) => void;

/** A row as read, before its names are looked up. */
export type ReadRow = Said & {
  /** As the file calls it. */
  organisation: string;
  service: 'children' | 'adults' | undefined;
  year: number;
  source: string;
  asAt: string;
};

/** What a column is called in a form, and what belongs in it. */
export interface Field {
  label: string;
  hint?: string;
  /** Words to choose from, where there are a few. */
  choices?: Readonly<Record<string, string>>;
  width?: 4 | 10;
}

/** A kind of file of the pipeline: its columns, how a sheet of it is read, and how a kept row is written. */
export interface KindFormat {
  table: Table;
  fields: Readonly<Record<string, Field>>;
  read: (
    sheet: Sheet,
    others: Table[],
  ) => { rows: { row: number; value: ReadRow }[]; problems: Problem[]; warnings: string[] };
  cells: (row: PipelineRow) => Readonly<Record<string, string | number>>;
}

/** The format of a table, of which `read` checks a row and says what it tells. */
export function kindFormat<C extends Columns>(format: {
  table: Table<C>;
  fields: Readonly<Record<keyof C & string, Field>>;
  read: (row: RowOf<C>, reject: Reject) => ReadRow;
  cells: KindFormat['cells'];
}): KindFormat {
  const { table, fields, cells } = format;
  return {
    table,
    fields,
    cells,
    read: (sheet, others) => {
      const { rows, problems, warnings, file } = readTable(sheet, table, others);
      const wrong = [...problems];
      const good = rows.flatMap(({ row, value }) => {
        const before = wrong.length;
        const read = format.read(value, (column, what, expected) => {
          const at = sheet.header.findIndex((heading) => headingKey(heading) === headingKey(column));
          const cell = sheet.rows.find((one) => one.row === row)?.cells[at] ?? '';
          wrong.push(problem(file, row, column, cell, what, expected));
        });
        return wrong.length === before ? [{ row, value: read }] : [];
      });
      return { rows: good, problems: wrong, warnings };
    },
  };
}

/** Notes where a part is more than its whole. */
export function within(part: readonly [string, Count], whole: readonly [string, Count], reject: Reject): void {
  const [column, n] = part;
  const [of, most] = whole;
  if (isKnown(n) && isKnown(most) && n > most) reject(column, `is more than the ${most} of ${of}`, `at most ${most}`);
}
