import { type CellOut, csvText } from '../../src/platform/files/index.ts';

/** Rows as the CSV that a partner would send: lists in a cell separated by semicolons. */
export function csvOf<Row extends object>(rows: readonly Row[]): Promise<string> {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvText(
    header,
    rows.map((row) => {
      const cells = new Map<string, unknown>(Object.entries(row));
      return header.map((column) => cellOf(cells.get(column)));
    }),
  );
}

function cellOf(value: unknown): CellOut {
  if (Array.isArray(value)) return value.join(';');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
