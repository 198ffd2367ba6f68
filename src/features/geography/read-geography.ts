import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Point } from '../../engines/geography/index.ts';
import { cannotOpen, csvRows, delimiterOf, type Problem, Unreadable } from '../../platform/files/index.ts';
import { addPlace, centres, geographyColumns, type OutcodeSums } from './outcode-table.ts';

/** The outcodes of a file, with the rows that could not be used. */
export interface GeographyFile {
  file: string;
  outcodes: Map<string, Point>;
  /** The first hundred. */
  problems: Problem[];
  rejectedRows: number;
  warnings: string[];
}

/**
 * Reads where outcodes are from the CSV at `path`: either a list of outcodes (`outcode`, `lat`, `lon`) or the postcode
 * directory of the Office for National Statistics (`pcds`, `lat`, `long`), whose postcodes are averaged to outcodes and
 * whose rows without a location are passed over. Other columns are ignored. The file is streamed, whatever its size.
 *
 * Throws `Unreadable` when there is no such file, it is not such a table, or nothing in it can be used.
 */
export async function readGeography(path: string): Promise<GeographyFile> {
  const file = basename(path);
  const head = await opening(path);
  if (head.includes(0)) throw new Unreadable(file, `${file} is not a CSV. ${expected}`);
  const read: OutcodeSums = { sums: new Map(), problems: [], rejected: 0, unplaced: 0 };
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  let columns: ReturnType<typeof geographyColumns> | undefined;
  let row = 0;
  for await (const batch of csvRows(withoutMark(createReadStream(path)), delimiterOf(text), file)) {
    for (const cells of batch) {
      row += 1;
      columns ??= geographyColumns(cells);
      if ('missing' in columns) throw new Unreadable(file, `${file} has no column ${columns.missing}. ${expected}`);
      if (row > 1 && cells.some((cell) => cell.trim() !== '')) addPlace(read, columns, file, row, cells);
    }
  }
  const outcodes = centres(read.sums);
  if (outcodes.size === 0) throw new Unreadable(file, `${file} has no outcode with a place in it. ${expected}`);
  const { problems, rejected: rejectedRows, unplaced } = read;
  const warnings = unplaced > 0 ? [`${file}: ${unplaced} rows without a location were passed over.`] : [];
  return { file, outcodes, problems, rejectedRows, warnings };
}

const expected =
  'Give a CSV with the columns outcode, lat and lon, or the postcode directory of the Office for National Statistics (pcds, lat, long).';

async function opening(path: string): Promise<Buffer> {
  try {
    await using handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

async function* withoutMark(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const piece of pieces) {
    yield first && piece.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? piece.subarray(3) : piece;
    first = false;
  }
}
