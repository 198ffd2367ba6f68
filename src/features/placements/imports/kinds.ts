import type { Me } from '../../../platform/identity/me.ts';
import { educatorsTable, offersTable, pinsTable, studentsTable } from '../formats/index.ts';
import { mayOffer, mayRunRounds } from '../rounds/policy.ts';

/** The files that a round takes, in the order in which they lean on each other. */
export const importKinds = ['students', 'offers', 'educators', 'pins'] as const;
export type ImportKind = (typeof importKinds)[number];

export const tables = {
  students: studentsTable,
  offers: offersTable,
  educators: educatorsTable,
  pins: pinsTable,
} as const;

/** What a row of each file is, one and many. */
export const nouns: Readonly<Record<ImportKind, readonly [string, string]>> = {
  students: ['student', 'students'],
  offers: ['offer', 'offers'],
  educators: ['educator', 'educators'],
  pins: ['pin', 'pins'],
};

export const isImportKind = (text: string): text is ImportKind => importKinds.some((kind) => kind === text);

/** Offers and educators come from those who offer places, too; students and pins from those who place. */
export function mayImport(me: Me, kind: ImportKind): boolean {
  if (kind === 'educators') return me.can('educators.edit');
  return kind === 'offers' ? mayOffer(me) : mayRunRounds(me);
}
