import { type Edition, type EditionIndex, indexEditions } from '../../../../engines/workforce/benchmark/index.ts';
import { type FileIn, type Problem, Unreadable } from '../../../../platform/files/index.ts';
import { type PublishedReading, readPublished } from './read-published.ts';

export interface EditionsReading {
  /** Oldest edition first, whatever the order of the files. */
  editions: EditionIndex[];
  problems: Problem[];
  warnings: string[];
}

/**
 * Reads several editions. One that is given twice counts once when both files say the same.
 *
 * Throws `Unreadable` when a file is, and for two files of the same edition that differ: nobody can tell which is meant.
 */
export async function readEditions(files: readonly FileIn[]): Promise<EditionsReading> {
  const readings: PublishedReading[] = [];
  for (const file of files) readings.push(await readPublished(file));
  readings.sort((a, b) => a.edition.edition - b.edition.edition || (a.edition.file < b.edition.file ? -1 : 1));
  const editions: Edition[] = [];
  const warnings = readings.flatMap((reading) => reading.warnings);
  for (const [at, { edition }] of readings.entries()) {
    const before = readings[at - 1]?.edition;
    if (before === undefined || before.edition !== edition.edition) editions.push(edition);
    else if (said(before.rows) === said(edition.rows)) {
      warnings.push(`${before.file} and ${edition.file} are the same edition, ${edition.edition}; it counts once.`);
    } else throw differing(before, edition);
  }
  return { editions: indexEditions(editions), problems: readings.flatMap((reading) => reading.problems), warnings };
}

function differing(one: Edition, other: Edition): Unreadable {
  const rows = new Set(one.rows.map((row) => said([row])));
  const count = other.rows.filter((row) => !rows.has(said([row]))).length;
  return new Unreadable(
    other.file,
    `${one.file} and ${other.file} both end with the year ${one.edition}, so both are edition ${one.edition}, but they differ in ${count === 1 ? '1 row' : `${Math.max(1, count)} rows`}. Give only the one that you mean.`,
  );
}

function said(rows: Edition['rows']): string {
  return rows
    .map(({ values, ...place }) => JSON.stringify([place, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .sort()
    .join('\n');
}
