import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import type { Me } from '../../platform/identity/me.ts';
import { register } from '../people/index.ts';
import * as events from './events.ts';
import { changedFields, type Educator, type EducatorDetails } from './model.ts';
import { mayKeepEducator } from './policy.ts';
import * as store from './store.ts';

const educatorsRegister = register<EducatorDetails, Educator>({
  one: 'educator',
  changedFields,
  read: store.educators,
  add: store.addEducators,
  update: store.updateEducators,
  mayKeep: mayKeepEducator,
  added: events.educatorAdded,
  changed: events.educatorChanged,
  about,
  notYours:
    'You may change the educators of the services that you answer for. Ask the partnership’s central team to change others.',
  theirs:
    'educators of services that you do not answer for. Nothing was changed: take these rows out, or ask the partnership’s central team.',
});

/** What a list would change in the register; adding one educator; and bringing the register in line with a list. */
export const { compare, add: addEducator, keep: keepEducators } = educatorsRegister;

/** Changes an educator's record; false where it is so already. Whoever employed the educator before is told as well. */
export async function changeEducator(tx: Tx, me: Me, id: string, details: EducatorDetails): Promise<boolean> {
  const changed = await educatorsRegister.change(tx, me, id, details);
  if (changed === undefined) return false;
  const { before, fields } = changed;
  if (before.serviceId !== details.serviceId) await record(tx, events.educatorChanged, { fields }, about(id, before));
  return true;
}

/** Marks an educator as left, or as back again; false where they are so already. */
export async function markLeft(tx: Tx, me: Me, id: string, left: boolean): Promise<boolean> {
  const educator = await educatorsRegister.existing(tx, me, id);
  if ((educator.leftAt !== undefined) === left) return false;
  await store.markLeft(tx, id, left);
  await record(tx, left ? events.educatorLeft : events.educatorBack, {}, about(id, educator));
  return true;
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
