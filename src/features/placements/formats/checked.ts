import { type Geography, type LocatedOutcode, locate } from '../../../engines/geography/index.ts';
import { type Problem, problem, type TableReading } from '../../../platform/files/index.ts';

/** A file's rows as the round knows them, with every problem found in it. */
export interface Checked<T> {
  file: string;
  good: Map<string, T>;
  /** The row on which each of them stands. */
  rowOf: ReadonlyMap<string, number>;
  /** Ids that stood in rows which were rejected, for whatever reason. */
  rejectedIds: ReadonlySet<string>;
  problems: Problem[];
  warnings: string[];
}

/** Notes a problem with the row at hand: column, value, what is wrong, what is expected. */
export type Reject = (column: string, value: string, wrong: string, expected: string) => void;

/**
 * Turns each row that its columns accepted into what the round holds, by id; rows for which `build` rejects anything are
 * left out.
 */
export function checked<Row, T>(
  reading: TableReading<Row>,
  idOf: (row: Row) => string,
  build: (row: Row, reject: Reject) => T | undefined,
): Checked<T> {
  const good = new Map<string, T>();
  const rowOf = new Map<string, number>();
  const rejectedIds = new Set(reading.rejectedIds);
  const problems = [...reading.problems];
  for (const { row, value } of reading.rows) {
    const before = problems.length;
    const built = build(value, (...told) => problems.push(problem(reading.file, row, ...told)));
    if (built !== undefined && problems.length === before) {
      good.set(idOf(value), built);
      rowOf.set(idOf(value), row);
    } else rejectedIds.add(idOf(value));
  }
  return { file: reading.file, good, rowOf, rejectedIds, problems, warnings: reading.warnings };
}

const unlocated = {
  'not-an-outcode': ['is not an outcode', 'an outcode such as KT1 or ME4, or a whole postcode'],
  'not-given': ['is not in the file of outcodes given for this run', 'an outcode of that file, or add it there'],
  'unknown-area': ['is of no postcode area of the United Kingdom', 'an outcode such as KT1 or ME4'],
} as const;

/** Where the outcode in a cell is; rejects the row when that cannot be told. */
export function placeOf(
  column: string,
  cell: string,
  geography: Geography,
  reject: Reject,
): LocatedOutcode | undefined {
  const place = locate(cell, geography);
  if (typeof place !== 'string') return place;
  const [wrong, expected] = unlocated[place];
  reject(column, cell, wrong, expected);
  return undefined;
}
