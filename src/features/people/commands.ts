import { randomUUID } from 'node:crypto';
import { isDuplicate } from '../../platform/database/duplicate.ts';
import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import { recordAll } from '../../platform/events/record-all.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { count, list } from '../../platform/web/words.ts';
import { compare } from './compare.ts';
import * as events from './events.ts';
import { changedFields, type Student, type StudentDetails, type WithdrawalReason } from './model.ts';
import { addPersons, renamePersons } from './persons.ts';
import { mayKeepStudent } from './policy.ts';
import * as store from './store.ts';

/**
 * Adds a student, and the person.
 * @throws Refused where the reference is somebody else's, also somebody's whom this person may not see.
 */
export async function addStudent(tx: Tx, me: Me, details: StudentDetails): Promise<string> {
  requireKeeper(me, details);
  const [known] = await compare(tx, [details]);
  if (known?.id !== undefined) throw taken(details.reference);
  const { ids } = await keepStudents(tx, me, [details]);
  const id = ids.get(details.reference);
  if (id === undefined) throw taken(details.reference);
  return id;
}

/**
 * Changes a student's record; false where it is so already.
 * @throws Refused where the reference is somebody else's.
 */
export async function changeStudent(tx: Tx, me: Me, id: string, details: StudentDetails): Promise<boolean> {
  const before = await existing(tx, me, id);
  requireKeeper(me, details);
  const renumbered = before.reference !== details.reference;
  const fields = [...(renumbered ? ['reference'] : []), ...changedFields(before, details)];
  if (fields.length === 0) return false;
  try {
    await store.updateStudents(tx, [{ ...details, id, personId: before.personId }]);
  } catch (error) {
    throw isDuplicate(error) ? taken(details.reference) : error;
  }
  if (before.name !== details.name) await renamePersons(tx, [{ id: before.personId, name: details.name }]);
  await record(tx, events.studentChanged, { fields }, about(id, details));
  return true;
}

/** Withdraws a student; the record stays. False where they are withdrawn already. */
export async function withdrawStudent(tx: Tx, me: Me, id: string, reason: WithdrawalReason): Promise<boolean> {
  const student = await existing(tx, me, id);
  if (student.withdrawnAt) return false;
  await store.markWithdrawn(tx, id, true);
  await record(tx, events.studentWithdrawn, { reason }, about(id, student));
  return true;
}

/** Puts a withdrawn student back on the programme. False where they are on it. */
export async function bringBack(tx: Tx, me: Me, id: string): Promise<boolean> {
  const student = await existing(tx, me, id);
  if (!student.withdrawnAt) return false;
  await store.markWithdrawn(tx, id, false);
  await record(tx, events.studentBack, {}, about(id, student));
  return true;
}

/** How many rows were new, different, or as they were; and every student's id by reference. */
export interface Kept {
  added: number;
  updated: number;
  unchanged: number;
  ids: ReadonlyMap<string, string>;
}

/**
 * Brings the register in line with a list in which no reference occurs twice: adds who is new, changes who differs,
 * leaves the others alone, and withdraws nobody. The same reference is the same person, so a different name renames.
 * @throws Refused where a row changes a student of a university whose students this person may not keep, or its reference
 * is hidden.
 */
export async function keepStudents(tx: Tx, me: Me, rows: readonly StudentDetails[]): Promise<Kept> {
  const compared = await compare(tx, rows);
  const fresh = compared.flatMap(({ row, id }) =>
    id === undefined ? [{ ...row, id: randomUUID(), personId: randomUUID() }] : [],
  );
  const different = compared.flatMap(({ row, before, fields }) =>
    before && fields.length > 0 ? [{ ...row, id: before.id, personId: before.personId, before, fields }] : [],
  );
  const foreign = [...fresh, ...different].filter((row) => !mayKeepStudent(me, row));
  const elsewhere = different.filter(({ before }) => !mayKeepStudent(me, before));
  if (foreign.length + elsewhere.length > 0) throw notTheirs([...new Set([...foreign, ...elsewhere])]);

  await addPersons(
    tx,
    fresh.map(({ personId, name }) => ({ id: personId, name })),
  );
  const added = await store.addStudents(tx, fresh);
  const hidden = fresh.filter(({ reference }) => !added.has(reference));
  if (hidden.length > 0) throw taken(...hidden.map(({ reference }) => reference));
  await store.updateStudents(tx, different);
  const renamed = different.filter(({ before, name }) => before.name !== name);
  await renamePersons(
    tx,
    renamed.map(({ personId, name }) => ({ id: personId, name })),
  );

  await recordAll(
    tx,
    events.studentAdded,
    fresh.map((row) => ({ payload: {}, about: about(row.id, row) })),
  );
  await recordAll(
    tx,
    events.studentChanged,
    different.map((row) => ({ payload: { fields: row.fields }, about: about(row.id, row) })),
  );
  return {
    added: fresh.length,
    updated: different.length,
    unchanged: rows.length - fresh.length - different.length,
    ids: new Map([
      ...compared.flatMap(({ row, id }) => (id === undefined ? [] : [[row.reference, id] as const])),
      ...fresh.map(({ reference, id }) => [reference, id] as const),
    ]),
  };
}

async function existing(tx: Tx, me: Me, id: string): Promise<Student> {
  const student = await store.student(tx, id);
  if (!student) throw new NotFound();
  requireKeeper(me, student);
  return student;
}

function requireKeeper(me: Me, student: StudentDetails): void {
  if (!mayKeepStudent(me, student)) {
    throw new Forbidden(
      'You may change the students of your own university. Ask the partnership lead to change others.',
    );
  }
}

function notTheirs(rows: readonly StudentDetails[]): Refused {
  return new Refused(
    `${count(rows.length, 'row')} (${some(rows.map(({ reference }) => reference))}) would change students of a university whose co-ordinator you are not. Nothing was changed: take these rows out, or ask the partnership lead.`,
  );
}

function taken(...references: readonly string[]): Refused {
  const message = `Another student in the partnership already has the reference ${some(references)}. Use a different one.`;
  return new Refused([{ field: 'reference', message }]);
}

const some = (words: readonly string[]) => `${list(words.slice(0, 5))}${words.length > 5 ? ', …' : ''}`;

const about = (subjectId: string, { providerId }: StudentDetails) => ({ subjectId, organisationId: providerId });
