import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { guarded } from './formulas.ts';

/** What a cell may be given as. Yes/no is written `yes` or `no`; nothing leaves the cell empty. */
export type CellOut = string | number | boolean | null | undefined;
export type RowsOut = Iterable<readonly CellOut[]> | AsyncIterable<readonly CellOut[]>;

/**
 * A CSV in UTF-8 as a stream: the header, then the rows as they come. Text that a spreadsheet would run as a formula gets
 * an apostrophe in front (numbers, negative ones too, stay numbers). `forExcel` adds the mark by which Excel knows UTF-8.
 */
export function csvStream(header: readonly string[], rows: RowsOut, { forExcel = false } = {}): Readable {
  const lines = stringify({ bom: forExcel, quoted_match: /[;\t\r\n]/ });
  return Readable.from(cells(header, rows)).compose(lines);
}

/** `csvStream` as one text, for what is small. */
export async function csvText(
  header: readonly string[],
  rows: RowsOut,
  options: { forExcel?: boolean } = {},
): Promise<string> {
  return (await csvStream(header, rows, options).toArray()).join('');
}

/** The header and rows as text, safe to open in a spreadsheet program. */
export async function* cells(header: readonly string[], rows: RowsOut): AsyncGenerator<string[]> {
  yield header.map(guarded);
  for await (const row of rows) yield row.map(cellText);
}

function cellText(cell: CellOut): string {
  if (typeof cell === 'string') return guarded(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'number' && Number.isFinite(cell) ? String(cell) : '';
}
