import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node';
import type { CellOut, RowsOut } from './csv-out.ts';
import { guarded } from './formulas.ts';

/** A sheet of a workbook: its name, the header, which is in bold and always in sight, then the rows. */
export interface SheetOut {
  name: string;
  header: readonly string[];
  rows: RowsOut;
}

/** A workbook of one sheet. */
export function xlsxBytes(sheet: string, header: readonly string[], rows: RowsOut): Promise<Uint8Array> {
  return workbookBytes([{ name: sheet, header, rows }]);
}

/**
 * A workbook of one sheet or several, in their order. Text is guarded as in `csvStream`, because a text cell becomes a formula
 * as soon as somebody edits it; numbers are numbers. The workbook is put together in memory, so it is for tables of at most
 * some tens of thousands of rows.
 */
export async function workbookBytes(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  const written: Sheet<Buffer>[] = [];
  for (const { name, header, rows } of sheets) {
    const bold: Cell[] = header.map((title) => ({ value: literal(guarded(title)), type: String, fontWeight: 'bold' }));
    const data: Cell[][] = [bold];
    for await (const row of rows) data.push(row.map(cell));
    const columns = header.map((title) => ({ width: Math.max(10, title.length + 2) }));
    const taken = written.map(({ sheet }) => sheet ?? '');
    written.push({ data, sheet: unlike(sheetName(name), taken), columns, stickyRowsCount: 1 });
  }
  return writeWorkbook(written).toBuffer();
}

/** The name with a number after it where another sheet has it: Excel does not tell capitals apart. */
function unlike(name: string, taken: readonly string[]): string {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  for (let number = 1, one = name; ; number += 1, one = `${name.slice(0, 27)} ${number}`) if (!isTaken(one)) return one;
}

const longestName = 31;

/** What Excel takes for the name of a sheet: 31 characters at most, cut between words, and none of those that formulas use. */
function sheetName(name: string): string {
  const plain = name.replaceAll(/[[\]:*?/\\]/g, '-');
  if (plain.length <= longestName) return plain || 'Sheet';
  const end = plain.lastIndexOf(' ', longestName);
  return plain.slice(0, end > 0 ? end : longestName);
}

function cell(value: CellOut): Cell {
  if (typeof value === 'string') return value === '' ? null : { value: literal(guarded(value)), type: String };
  if (typeof value === 'boolean') return { value: value ? 'yes' : 'no', type: String };
  return typeof value === 'number' && Number.isFinite(value) ? { value, type: Number } : null;
}

/**
 * Workbooks write a character as `_x000D_`; text that looks so by chance says that its underscore is meant. The writer
 * loses text that names a property of every object (`constructor`), so the first letter of such text is written that way.
 */
function literal(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain;
}
