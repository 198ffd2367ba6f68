import type { Sheet } from './sheet.ts';
import type { Table } from './table.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Where each column of `table` stands in the sheet, and what is to be said of the others. Headings match without regard
 * to capitals, spaces, hyphens and underscores: `Student ID` is `student_id`.
 *
 * Throws `Unreadable` when a needed column is missing, a known one is there twice, or there are no rows.
 */
export function matchHeader(
  sheet: Sheet,
  table: Table,
  others: Table[],
): { at: Map<string, number>; warnings: string[] } {
  const names = new Map(Object.keys(table.columns).map((name) => [headingKey(name), name]));
  const at = new Map<string, number>();
  const unknown: string[] = [];
  for (const [index, heading] of sheet.header.entries()) {
    const name = names.get(headingKey(heading));
    if (name === undefined) {
      if (heading !== '') unknown.push(heading);
    } else if (at.has(name)) {
      throw new Unreadable(
        sheet.file,
        `${sheet.file} has the column ${name} twice. Keep the right one, delete the other, and choose the file again.`,
      );
    } else at.set(name, index);
  }
  const missing = needed(table).filter((name) => !at.has(name));
  if (missing.length > 0) throw new Unreadable(sheet.file, missingColumns(sheet, table, missing, others));
  if (sheet.rows.length === 0 && !table.mayBeEmpty) {
    throw new Unreadable(
      sheet.file,
      `${sheet.file} has column headings but no rows below them. Choose the file that holds the ${table.name}.`,
    );
  }
  const aside = unknown.map(clipped).join(', ');
  return {
    at,
    warnings: unknown.length > 0 ? [`${sheet.file}: columns we do not know were kept aside: ${aside}.`] : [],
  };
}

/** The table whose columns a header has: all that it needs, or more than half of them when none is complete. */
export function looksLike<T extends Table>(header: string[], tables: T[]): T | undefined {
  const keys = new Set(header.map(headingKey));
  let best: { table: T; share: number } | undefined;
  for (const table of tables) {
    const wanted = needed(table);
    const share = wanted.filter((name) => keys.has(headingKey(name))).length / Math.max(1, wanted.length);
    if (share > 0.6 && share > (best?.share ?? 0)) best = { table, share };
  }
  return best?.table;
}

function missingColumns(sheet: Sheet, table: Table, missing: string[], others: Table[]): string {
  const other = looksLike(sheet.header, [table, ...others]);
  if (other !== undefined && other.name !== table.name) {
    const keys = new Set(sheet.header.map(headingKey));
    const own = new Set(Object.keys(table.columns));
    const telling = needed(other).filter((name) => keys.has(headingKey(name)) && !own.has(name));
    const shown = telling.length > 0 ? telling : needed(other).filter((name) => keys.has(headingKey(name)));
    return `${sheet.file} looks like the ${other.name} file: it has the columns ${and(shown.slice(0, 3))}. Choose it as ${other.name} instead.`;
  }
  const seen = sheet.header
    .slice(0, 8)
    .filter((heading) => heading !== '')
    .map(clipped);
  const columns = missing.length === 1 ? 'the column' : 'the columns';
  return `${sheet.file} does not have ${columns} ${and(missing)}, which the ${table.name} file needs. Its first row has: ${seen.join(', ')}. Put the column headings in row 1 and choose the file again.`;
}

function needed(table: Table): string[] {
  return Object.entries(table.columns).flatMap(([name, column]) => (column.needed ? [name] : []));
}

/** What two headings have in common when they mean the same column. */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replaceAll(/[\s_\-\u2010-\u2015]+/g, '');
}

function clipped(heading: string): string {
  const letters = [...heading.replaceAll(/\s+/g, ' ')];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
}

function and(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
