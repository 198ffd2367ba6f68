import { randomUUID } from 'node:crypto';
import { isDuplicate } from '../../platform/database/duplicate.ts';
import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import { recordAll } from '../../platform/events/record-all.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { count, list } from '../../platform/web/words.ts';
import { addPersons, renamePersons } from '../people/index.ts';
import { compare } from './compare.ts';
import * as events from './events.ts';
import { changedFields, type Educator, type EducatorDetails } from './model.ts';
import { mayKeepEducator } from './policy.ts';
import * as store from './store.ts';

/**
 * Adds an educator, and the person.
 * @throws Refused where the reference is somebody else's, also somebody's whom this person may not see.
 */
export async function addEducator(tx: Tx, me: Me, details: EducatorDetails): Promise<string> {
  requireKeeper(me, details);
  const [change] = await compare(tx, [details]);
  if (change?.id !== undefined) throw taken(details.reference);
  const kept = await keepEducators(tx, me, [details]);
  const id = kept.ids.get(details.reference);
  if (id === undefined) throw taken(details.reference);
  return id;
}

/**
 * Changes an educator's record; false where it is so already.
 * @throws Refused where the reference is somebody else's.
 */
export async function changeEducator(tx: Tx, me: Me, id: string, details: EducatorDetails): Promise<boolean> {
  const before = await existing(tx, me, id);
  requireKeeper(me, details);
  const renumbered = before.reference !== details.reference;
  const fields = [...(renumbered ? ['reference'] : []), ...changedFields(before, details)];
  if (fields.length === 0) return false;
  try {
    await store.updateEducators(tx, [{ ...details, id, personId: before.personId }]);
  } catch (error) {
    throw isDuplicate(error) ? taken(details.reference) : error;
  }
  if (before.name !== details.name) await renamePersons(tx, [{ id: before.personId, name: details.name }]);
  await record(tx, events.educatorChanged, { fields }, about(id, details));
  // Whoever employed the educator before is told as well.
  if (before.serviceId !== details.serviceId) {
    await record(tx, events.educatorChanged, { fields }, about(id, before));
  }
  return true;
}

/** Marks an educator as left, or as back again; false where they are so already. */
export async function markLeft(tx: Tx, me: Me, id: string, left: boolean): Promise<boolean> {
  const educator = await existing(tx, me, id);
  if ((educator.leftAt !== undefined) === left) return false;
  await store.markLeft(tx, id, left);
  await record(tx, left ? events.educatorLeft : events.educatorBack, {}, about(id, educator));
  return true;
}

/** How many rows were new, different, or as they were; and every educator's id by reference. */
export interface Kept {
  added: number;
  updated: number;
  unchanged: number;
  ids: ReadonlyMap<string, string>;
}

/**
 * Brings the register in line with a list in which no reference occurs twice: adds who is new, changes who differs,
 * leaves the others alone, and marks nobody as left. The same reference is the same person, so a different name renames.
 * @throws Refused where a row changes an educator of a service whose educators this person may not keep, or its reference
 * is hidden.
 */
export async function keepEducators(tx: Tx, me: Me, rows: readonly EducatorDetails[]): Promise<Kept> {
  const compared = await compare(tx, rows);
  const fresh = compared.flatMap(({ row, id }) =>
    id === undefined ? [{ ...row, id: randomUUID(), personId: randomUUID() }] : [],
  );
  const different = compared.flatMap(({ row, before, fields }) =>
    before && fields.length > 0 ? [{ ...row, id: before.id, personId: before.personId, before, fields }] : [],
  );
  const foreign = [...fresh, ...different].filter((row) => !mayKeepEducator(me, row));
  const elsewhere = different.filter(({ before }) => !mayKeepEducator(me, before));
  if (foreign.length + elsewhere.length > 0) throw notTheirs([...new Set([...foreign, ...elsewhere])]);

  await addPersons(
    tx,
    fresh.map(({ personId, name }) => ({ id: personId, name })),
  );
  const added = await store.addEducators(tx, fresh);
  const hidden = fresh.filter(({ reference }) => !added.has(reference));
  if (hidden.length > 0) throw taken(...hidden.map(({ reference }) => reference));
  await store.updateEducators(tx, different);
  const renamed = different.filter(({ before, name }) => before.name !== name);
  await renamePersons(
    tx,
    renamed.map(({ personId, name }) => ({ id: personId, name })),
  );

  await recordAll(
    tx,
    events.educatorAdded,
    fresh.map((row) => ({ payload: {}, about: about(row.id, row) })),
  );
  await recordAll(
    tx,
    events.educatorChanged,
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

async function existing(tx: Tx, me: Me, id: string): Promise<Educator> {
  const educator = await store.educator(tx, id);
  if (!educator) throw new NotFound();
  requireKeeper(me, educator);
  return educator;
}

function requireKeeper(me: Me, educator: EducatorDetails): void {
  if (!mayKeepEducator(me, educator)) {
    throw new Forbidden(
      'You may change the educators of the services that you answer for. Ask the partnership’s central team to change others.',
    );
  }
}

function notTheirs(rows: readonly EducatorDetails[]): Refused {
  return new Refused(
    `${count(rows.length, 'row')} (${list(rows.slice(0, 5).map(({ reference }) => reference))}${rows.length > 5 ? ', …' : ''}) would change educators of services that you do not answer for. Nothing was changed: take these rows out, or ask the partnership’s central team.`,
  );
}

function taken(...references: readonly string[]): Refused {
  const named = `${list(references.slice(0, 5))}${references.length > 5 ? ', …' : ''}`;
  const message = `Another educator in the partnership already has the reference ${named}. Use a different one.`;
  return new Refused([{ field: 'reference', message }]);
}

function about(
  subjectId: string,
  { organisationId, serviceId }: Pick<EducatorDetails, 'organisationId' | 'serviceId'>,
) {
  return {
    subjectId,
    ...(organisationId !== undefined && { organisationId }),
    ...(serviceId !== undefined && { serviceId }),
  };
}
