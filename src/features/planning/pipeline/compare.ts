import { formats } from './formats/index.ts';
import { type GivenRow, keyOf, type PipelineRow } from './model.ts';

/** What accepting a row would do: the row as it is, and as it would be. */
export interface Change {
  row: number;
  given: GivenRow;
  /** Nothing where it is new. */
  before: PipelineRow | undefined;
  /** Columns that change, in words. */
  fields: { column: string; before: string; after: string }[];
}

/** The rows of a file beside those that are kept. */
export interface Compared {
  changes: Change[];
  unchanged: number;
}

export function compareRows(
  given: readonly { row: number; value: GivenRow }[],
  kept: readonly PipelineRow[],
): Compared {
  const byKey = new Map(kept.map((row) => [keyOf(row), row]));
  const changes: Change[] = [];
  for (const { row, value } of given) {
    const before = byKey.get(keyOf(value));
    const fields = before === undefined ? [] : changedIn(before, value);
    if (before === undefined || fields.length > 0) changes.push({ row, given: value, before, fields });
  }
  return { changes, unchanged: given.length - changes.length };
}

function changedIn(before: PipelineRow, given: GivenRow): Change['fields'] {
  const { cells } = formats[before.kind];
  const [was, is] = [cells(before), cells({ ...before, ...given })];
  return Object.keys(was).flatMap((column) =>
    was[column] === is[column] ? [] : [{ column, before: String(was[column] ?? ''), after: String(is[column] ?? '') }],
  );
}
