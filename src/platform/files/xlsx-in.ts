import { readSheet as readWorkbook } from 'read-excel-file/universal';
import { Unreadable } from './unreadable.ts';
import { lookOver } from './xlsx-guard.ts';

/**
 * The rows of an .xlsx workbook's first sheet as text, the way people typed them: dates as `2026-09-14`, numbers without
 * trailing noise. The n-th is row n of the sheet. Formulas are read as the value they last had.
 *
 * Throws `Unreadable` when the file is not a workbook, is damaged, or is unsafe to unpack.
 */
export async function xlsxRows(bytes: Uint8Array, file: string): Promise<{ rows: string[][]; warnings: string[] }> {
  const { sheets, errorCells } = await lookOver(bytes, file);
  const warnings: string[] = [];
  const [first, ...others] = sheets;
  if (first !== undefined && others.length > 0) {
    warnings.push(`${file}: only the first sheet, "${first}", was read. It has ${others.length} more.`);
  }
  if (errorCells > 0) {
    warnings.push(`${file}: cells that hold an error such as #N/A (${errorCells} in the workbook) were read as empty.`);
  }
  try {
    const rows: unknown[][] = await readWorkbook(new Blob([new Uint8Array(bytes)]), 1, { trim: false });
    return { rows: rows.map((row) => row.map(cellText)), warnings };
  } catch (cause) {
    // Whatever the reader stumbles over, also where it did not expect to, is a workbook that is not whole.
    const unreadable = new Unreadable(
      file,
      `The workbook ${file} is damaged. Save it again as .xlsx from your spreadsheet program, and choose that file.`,
    );
    unreadable.cause = cause;
    throw unreadable;
  }
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
  if (value instanceof Date) return dateText(value);
  return typeof value === 'boolean' ? String(value) : '';
}

/** Excel counts whole days, and times as parts of one; a time without a day falls before 1900. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', time = ''] = rounded.toISOString().split('T');
  const minutes = time.slice(0, 5);
  if (rounded.getUTCFullYear() < 1900) return minutes;
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}
