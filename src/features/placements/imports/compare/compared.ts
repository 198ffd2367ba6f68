import { type Problem, problem } from '../../../../platform/files/index.ts';
import type { Checked } from '../../formats/checked.ts';
import type { RowChange } from '../plan.ts';

/** A file's rows held against what is there: what would change, and the rows and records behind each change. */
export interface Compared<Given, Kept> {
  unchanged: number;
  changes: RowChange[];
  /** Rows to be kept: new, updated or back. */
  keep: Given[];
  /** Records that a complete file does not hold. */
  gone: Kept[];
  /** What is wrong with rows that could not be used. */
  problems: Problem[];
  warnings: string[];
  /** Ids on rows that could not be used. */
  rejectedIds: ReadonlySet<string>;
}

/** Of a file that was not chosen, or could not be read. */
export const nothingCompared: Compared<never, never> = {
  unchanged: 0,
  changes: [],
  keep: [],
  gone: [],
  problems: [],
  warnings: [],
  rejectedIds: new Set(),
};

/** What a row amounts to: nothing to do, a change, or something that makes it unusable. */
export type Verdict<Given> =
  | { is: 'unchanged' }
  | { is: 'change'; keep: Given; change: Omit<RowChange, 'reference' | 'name'> }
  | { is: 'unusable'; column: string; value: string; wrong: string; expected: string };

/** Goes through the good rows of a file; `judge` says what each amounts to. */
export function compared<Given extends { reference: string }, Kept>(
  file: Checked<Given>,
  nameOf: (given: Given) => string,
  judge: (given: Given) => Verdict<Given>,
): Compared<Given, Kept> {
  const result: Compared<Given, Kept> = { ...nothingCompared, changes: [], keep: [], gone: [] };
  const problems = [...file.problems];
  const rejectedIds = new Set(file.rejectedIds);
  let unchanged = 0;
  for (const [id, given] of file.good) {
    const verdict = judge(given);
    if (verdict.is === 'unchanged') unchanged += 1;
    else if (verdict.is === 'change') {
      result.changes.push({ ...verdict.change, reference: given.reference, name: nameOf(given) });
      result.keep.push(verdict.keep);
    } else {
      const { column, value, wrong, expected } = verdict;
      problems.push(problem(file.file, file.rowOf.get(id) ?? 0, column, value, wrong, expected));
      rejectedIds.add(id);
    }
  }
  problems.sort((a, b) => a.row - b.row);
  return { ...result, unchanged, problems, rejectedIds, warnings: file.warnings };
}

/** Adds the records that a complete file does not hold, as changes. */
export function withGone<Given, Kept extends { reference: string }>(
  result: Compared<Given, Kept>,
  gone: readonly Kept[],
  nameOf: (record: Kept) => string,
): Compared<Given, Kept> {
  const changes = gone.map(
    (record): RowChange => ({ how: 'gone', reference: record.reference, name: nameOf(record), fields: [] }),
  );
  return { ...result, gone: [...gone], changes: [...changes, ...result.changes] };
}
