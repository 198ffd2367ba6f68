import { headingKey, type Sheet, type Table } from '../../../platform/files/index.ts';
import type { ChosenFile } from './store.ts';

/** One of our columns as a file has it. */
export interface ColumnFound {
  column: string;
  /** What belongs there. */
  expected: string;
  needed: boolean;
  /** The file's heading for it, where it has one. */
  heading: string | undefined;
  /** The first few different values. */
  samples: string[];
}

/** What was understood of a file's columns, before any row is judged. */
export interface Understood {
  columns: ColumnFound[];
  /** Headings that are none of our columns, with their first values. */
  unknown: { heading: string; samples: string[] }[];
}

/**
 * The file as a sheet whose headings are our columns, where they were understood: by themselves, or because the person
 * said so before (`meanings`: a heading's key → column). A column that a heading names by itself is never given another.
 */
export function withMeanings(file: ChosenFile, table: Table, meanings: ReadonlyMap<string, string>): Sheet {
  const columns = new Set(Object.keys(table.columns).map(headingKey));
  const taken = new Set(file.header.map(headingKey).filter((key) => columns.has(key)));
  const header = file.header.map((heading) => {
    const key = headingKey(heading);
    const meant = meanings.get(key);
    if (columns.has(key) || meant === undefined || taken.has(headingKey(meant))) return heading;
    taken.add(headingKey(meant));
    return meant;
  });
  return { file: file.name, header, rows: file.rows, warnings: file.warnings };
}

/** Our columns beside the file's headings, with samples from its first rows. */
export function understand(file: ChosenFile, sheet: Sheet, table: Table): Understood {
  const at = new Map(sheet.header.map((heading, index) => [headingKey(heading), index]));
  const columns = Object.entries(table.columns).map(([column, { expected, needed }]) => {
    const index = at.get(headingKey(column));
    const heading = index === undefined ? undefined : file.header[index];
    return { column, expected, needed, heading, samples: index === undefined ? [] : samplesOf(sheet, index) };
  });
  const known = new Set(columns.map(({ column }) => headingKey(column)));
  const unknown = sheet.header.flatMap((heading, index) =>
    heading === '' || known.has(headingKey(heading)) ? [] : [{ heading, samples: samplesOf(sheet, index) }],
  );
  return { columns, unknown };
}

function samplesOf({ rows }: Sheet, index: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows.slice(0, 50)) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') samples.add(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
    if (samples.size === 3) break;
  }
  return [...samples];
}
