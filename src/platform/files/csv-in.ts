import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { limits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

export type Delimiter = ',' | ';' | '\t';
type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Rows are handed on by the batch: one at a time costs more than reading them. */
const batchRows = 500;

/**
 * The rows of a CSV in UTF-8, in batches, as lists of cells: nothing is trimmed and empty lines are kept (as one empty
 * cell), so that the n-th is row n of the spreadsheet that shows it. CRLF, LF or CR, mixed if need be. Other work gets
 * its turn between pieces, and no more is held than a piece and a batch.
 *
 * Throws `Unreadable` for a quotation mark that is never closed and for an endless row.
 */
export async function* csvRows(pieces: Pieces, delimiter: Delimiter, file: string): AsyncGenerator<string[][]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.record,
  });
  const input = Readable.from(givingWay(pieces));
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let rows = 0;
  let batch: string[][] = [];
  try {
    for await (const record of parser) {
      rows += 1;
      if (batch.push(record) < batchRows) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  } catch (error) {
    throw explained(error, file, rows + 1);
  } finally {
    input.destroy();
  }
}

/** The separator that the first line holds most of, outside quotation marks; a comma when it holds none. */
export function delimiterOf(text: string): Delimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  if (counts[';'] > counts[',']) return counts['\t'] > counts[';'] ? '\t' : ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}

async function* givingWay(pieces: Pieces): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    await turn();
  }
}

function explained(error: unknown, file: string, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const what =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? `has a quotation mark near row ${row} that is opened and never closed, so the rows after it cannot be told apart. Close it, or save`
      : error.code === 'CSV_MAX_RECORD_SIZE'
        ? `has a row near row ${row} that does not end: probably a quotation mark is opened there and never closed. Close it, or save`
        : `cannot be read as a table from row ${row} on. Save`;
  return new Unreadable(file, `${file} ${what} the file again from your spreadsheet program, and choose it again.`);
}
