import { count, list } from '../../../platform/web/words.ts';
import { type FieldDigests, type Fingerprint, type InputKind, inputFields } from './fingerprints.ts';

/** What differs between what a run was computed from and how things are now. */
export interface Changes {
  /** By kind of record: how many have changed, and which of their fields. */
  changed: Readonly<Record<InputKind, { records: number; fields: readonly string[] }>>;
  /** Records that were not there, and those that no longer are. */
  added: Readonly<Record<InputKind, number>>;
  gone: Readonly<Record<InputKind, number>>;
}

const kinds: readonly InputKind[] = ['student', 'offer', 'educator'];

type Fingerprinted = readonly Fingerprint[];

const keyOf = ({ kind, recordId }: Fingerprint) => `${kind} ${recordId}`;

/** The records that are there before and now, and not the same. */
export function changedRecords(before: Fingerprinted, now: Fingerprinted): Fingerprint[] {
  const was = new Map(before.map((each) => [keyOf(each), each.whole]));
  return now.filter((each) => (was.get(keyOf(each)) ?? each.whole) !== each.whole);
}

/** What differs; the digests of fields are asked for of changed records only. */
export function changesBetween(
  before: Fingerprinted,
  now: Fingerprinted,
  fields: { before: (record: Fingerprint) => FieldDigests; now: (record: Fingerprint) => FieldDigests },
): Changes {
  const was = new Set(before.map(keyOf));
  const is = new Set(now.map(keyOf));
  const changed = changedRecords(before, now);
  const of = <T>(about: (kind: InputKind) => T) => ({
    student: about('student'),
    offer: about('offer'),
    educator: about('educator'),
  });
  return {
    changed: of((kind) => {
      const different = changed.filter((each) => each.kind === kind);
      const names = different.flatMap((each) => {
        const earlier = fields.before(each);
        return Object.entries(fields.now(each)).flatMap(([field, digest]) =>
          earlier[field] === digest ? [] : [field],
        );
      });
      return { records: different.length, fields: [...new Set(names)] };
    }),
    added: of((kind) => now.filter((each) => each.kind === kind && !was.has(keyOf(each))).length),
    gone: of((kind) => before.filter((each) => each.kind === kind && !is.has(keyOf(each))).length),
  };
}

/** How many records have changed, come or gone. */
export function changeCount({ changed, added, gone }: Changes): number {
  return kinds.reduce((sum, kind) => sum + changed[kind].records + added[kind] + gone[kind], 0);
}

/** `2 students and 1 offer changed`: all that happened to them, counted together. */
export function changesInShort({ changed, added, gone }: Changes): string {
  const counted = kinds.flatMap((kind) => {
    const records = changed[kind].records + added[kind] + gone[kind];
    return records === 0 ? [] : [count(records, kind)];
  });
  return `${list(counted)} changed`;
}

/** Sentences: `2 students changed: home outcode, drives.` `1 offer is no longer there.` */
export function changesInWords({ changed, added, gone }: Changes): string[] {
  return kinds.flatMap((kind) => {
    const { records, fields } = changed[kind];
    const names = fields.map((field) => inputFields[kind][field] ?? field);
    return [
      ...(records > 0 ? [`${count(records, kind)} changed: ${list(names)}.`] : []),
      ...(added[kind] > 0 ? [`${count(added[kind], kind)} joined.`] : []),
      ...(gone[kind] > 0 ? [`${count(gone[kind], kind)} ${gone[kind] === 1 ? 'is' : 'are'} no longer there.`] : []),
    ];
  });
}
