import type { Edition } from '../../../../engines/workforce/benchmark/index.ts';
import { type FileIn, type Problem, readSheet, Unreadable } from '../../../../platform/files/index.ts';
import { layoutOf } from './header.ts';
import { refuseCensus } from './other-files.ts';
import { type NumberedRow, withoutRepeats } from './repeated.ts';
import { readRow } from './rows.ts';

/** A published file as it was read: what can be used, and what is to be said of the rest. */
export interface PublishedReading {
  edition: Edition;
  problems: Problem[];
  warnings: string[];
}

/**
 * Reads one edition of DfE's children's social work workforce figures, of either layout of columns. It is called by the
 * last year that it holds. A cell that cannot be read leaves its figure unknown; a row of which nobody can tell whose it
 * is, is left out; both are reported.
 *
 * Throws `Unreadable` when the file is another, lacks key columns, or has no row that can be used.
 */
export async function readPublished(given: FileIn): Promise<PublishedReading> {
  refuseCensus(given);
  const sheet = await readSheet(given);
  const layout = layoutOf(sheet);
  const problems: Problem[] = [];
  const read: NumberedRow[] = [];
  for (const row of sheet.rows) {
    const value = readRow(sheet.file, row, layout, problems);
    if (value !== undefined) read.push({ row: row.row, value });
  }
  const { rows, problems: repeats, warnings } = withoutRepeats(sheet.file, read);
  if (rows.length === 0) {
    const why = `${sheet.file} has column headings but no row below them that can be used. Download it again from where it is published.`;
    throw new Unreadable(sheet.file, why);
  }
  const latest = rows.reduce((last, { year }) => Math.max(last, year), 0);
  return {
    edition: { edition: latest, file: sheet.file, rows },
    problems: [...problems, ...repeats],
    warnings: [...sheet.warnings, ...layout.warnings, ...warnings],
  };
}
