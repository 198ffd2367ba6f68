import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvRows, delimiterOf } from './csv-in.ts';
import { asUtf8 } from './encoding.ts';
import { limits } from './limits.ts';
import { kindOf } from './signatures.ts';
import { Unreadable } from './unreadable.ts';
import { xlsxRows } from './xlsx-in.ts';

/** A table as it was in a file: text only, nothing judged. */
export interface Sheet {
  /** The file's name, as people know it. */
  file: string;
  header: string[];
  rows: SheetRow[];
  /** Sentences about what was left aside. */
  warnings: string[];
}

export interface SheetRow {
  /** Row number as a spreadsheet program shows it; the header is row 1. */
  row: number;
  cells: string[];
}

/** Bytes with the name they came by, for example of an upload. */
export interface FileIn {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads a CSV or XLSX file: which of them it is, its encoding and its separator are told by its content. Rows without
 * any text are left out; the first row must be the header.
 *
 * Throws `Unreadable` when it is neither, is empty, damaged, unsafe, or above the `limits`.
 */
export async function readSheet({ name: file, bytes }: FileIn): Promise<Sheet> {
  if (bytes.length === 0) throw new Unreadable(file, `${file} is empty. Choose the file that holds the table.`);
  if (bytes.length > limits.bytes) throw new Unreadable(file, tooBig(file));
  const kind = kindOf(bytes);
  if (kind.kind === 'other') {
    throw new Unreadable(file, `${file} seems to be ${kind.seems}, not a table. ${kind.remedy}`);
  }
  if (kind.kind === 'zip') {
    const { rows, warnings } = await xlsxRows(bytes, file);
    return { ...(await gather([rows], file)), warnings };
  }
  const [head] = asUtf8(bytes);
  const delimiter = delimiterOf(head?.toString('utf8') ?? '');
  return { ...(await gather(csvRows(asUtf8(bytes), delimiter, file), file)), warnings: [] };
}

/** Reads the file at `path`; see `readSheet`. Throws `Unreadable` also when there is no such file, or it may not be read. */
export async function readSheetFile(path: string): Promise<Sheet> {
  return readSheet(await readBytes(path));
}

/** The file at `path`, in memory. Throws `Unreadable` when it is not there, may not be read, or is too big. */
export async function readBytes(path: string): Promise<FileIn> {
  const name = basename(path);
  try {
    await using handle = await open(path);
    const { size } = await handle.stat();
    if (size > limits.bytes) throw new Unreadable(name, tooBig(name));
    return { name, bytes: await handle.readFile() };
  } catch (error) {
    throw error instanceof Unreadable ? error : cannotOpen(path, error);
  }
}

/** The sentence for a path that cannot be opened. */
export function cannotOpen(path: string, error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why =
    code === 'ENOENT'
      ? `There is no file ${path}. Check the name and the folder.`
      : code === 'EISDIR'
        ? `${path} is a folder. Give the file itself.`
        : code === 'EACCES' || code === 'EPERM'
          ? `You may not read ${path}. Ask for its permissions to be changed.`
          : `${path} could not be read. Check that it is a file and can be opened.`;
  return new Unreadable(basename(path), why);
}

type Gathered = Omit<Sheet, 'warnings'>;

async function gather(batches: Iterable<string[][]> | AsyncIterable<string[][]>, file: string): Promise<Gathered> {
  let header: string[] | undefined;
  const rows: SheetRow[] = [];
  let row = 0;
  for await (const batch of batches) {
    for (const cells of batch) {
      row += 1;
      const blank = cells.every((cell) => cell.trim() === '');
      if (header === undefined) header = headerOf(cells, blank, file);
      else if (!blank && rows.push({ row, cells }) > limits.rows) throw new Unreadable(file, tooLong(file));
    }
  }
  if (header === undefined) throw new Unreadable(file, `${file} is empty. Choose the file that holds the table.`);
  return { file, header, rows };
}

function headerOf(cells: string[], blank: boolean, file: string): string[] {
  if (blank) throw new Unreadable(file, `The first row of ${file} is empty. Put the column headings in row 1.`);
  if (cells.length > limits.columns) {
    throw new Unreadable(file, `${file} has more than ${limits.columns} columns, so it is not one of our tables.`);
  }
  return cells.map((cell) => cell.trim());
}

function tooLong(file: string): string {
  const most = limits.rows.toLocaleString('en-GB');
  return `${file} has more than ${most} rows. Split it into smaller files, and choose them one after the other.`;
}

function tooBig(file: string): string {
  return `${file} is bigger than 50 MB. Split it into smaller files, and choose them one after the other.`;
}
