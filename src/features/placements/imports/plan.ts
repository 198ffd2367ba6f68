import { createHash, hash } from 'node:crypto';
import type { Problem } from '../../../platform/files/index.ts';
import type { ImportKind } from './kinds.ts';
import type { Understood } from './understood.ts';

/** One field of a record that a file would change, in words. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What would become of one record: `back` was withdrawn and stands again, `gone` is absent from a complete file. */
export interface RowChange {
  how: 'new' | 'updated' | 'back' | 'gone';
  /** What the file calls it. */
  reference: string;
  /** What people call it. */
  name: string;
  fields: FieldChange[];
}

/** What one file would change, and what could not be used of it. */
export interface FilePlan {
  kind: ImportKind;
  name: string;
  understood: Understood;
  /** Why none of it could be read. */
  unreadable: string | undefined;
  warnings: string[];
  unchanged: number;
  changes: RowChange[];
  problems: Problem[];
  /** Numbers of the rows that could not be used. */
  badRows: ReadonlySet<number>;
}

/** All that accepting would do. */
export interface ImportPlan {
  files: FilePlan[];
  /** Records that would change. */
  changes: number;
  /** Of all changes: another digest means that something else would be changed. */
  digest: string;
}

export function planOf(files: FilePlan[]): ImportPlan {
  const digest = createHash('sha256');
  for (const { kind, changes } of files) {
    digest.update(kind);
    for (const change of changes) digest.update(JSON.stringify(change));
  }
  return {
    files,
    changes: files.reduce((sum, { changes }) => sum + changes.length, 0),
    digest: digest.digest('base64url').slice(0, 22),
  };
}

/** Tells one change from another without keeping what is in it. */
export function digestOf(change: RowChange): string {
  return hash('sha256', JSON.stringify(change), 'base64url').slice(0, 12);
}

/** Digests of what a file's rows would change, by row, to be compared with those of another time. */
export function digestsOf({ kind, changes }: Pick<FilePlan, 'kind' | 'changes'>): Record<string, string> {
  // A student may have several pins.
  const rowOf = ({ reference, name }: RowChange) => (kind === 'pins' ? `${reference} ${name}` : reference);
  return Object.fromEntries(
    changes.filter(({ how }) => how !== 'gone').map((change) => [rowOf(change), digestOf(change)]),
  );
}

/** Rows that would change something else now than they would have then. */
export function changedMeanwhile(
  then: Readonly<Record<string, string>>,
  plan: Pick<FilePlan, 'kind' | 'changes'>,
): number {
  const now = digestsOf(plan);
  return new Set([...Object.keys(then), ...Object.keys(now)].filter((reference) => then[reference] !== now[reference]))
    .size;
}
