import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { recordAll } from '../../../platform/events/record-all.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { Forbidden, NotFound } from '../../../platform/web/reply.ts';
import { mayRunRounds } from '../rounds/policy.ts';
import { lockRound } from '../rounds/store.ts';
import { profileAdded, profileBack, profileChanged, profileWithdrawn } from './events.ts';
import { changedProfileFields, type Profile, type ProfileDetails, type ProfileRecord } from './model.ts';
import { addProfiles, profileRecords, profilesOf, setWithdrawn, updateProfiles } from './store.ts';

/** A profile as a form or a file gives it, of a student who is on the register. */
export interface ProfileGiven extends ProfileDetails {
  studentId: string;
  reference: string;
  providerId: string;
}

/**
 * Brings the profiles of a round in line with a list in which no student occurs twice: adds, changes, and brings back
 * who was withdrawn; withdraws nobody. Waits for others who are changing the round.
 */
export async function keepProfiles(tx: Tx, me: Me, roundId: string, rows: readonly ProfileGiven[]): Promise<void> {
  requireKeeper(me);
  await lockRound(tx, roundId);
  const known = await profileRecords(tx, roundId, { references: rows.map(({ reference }) => reference) });
  const byStudent = new Map(known.map((profile) => [profile.studentId, profile]));
  const fresh = rows.filter(({ studentId }) => !byStudent.has(studentId)).map((row) => ({ ...row, id: randomUUID() }));
  const different = rows.flatMap((row) => {
    const before = byStudent.get(row.studentId);
    const fields = before ? changedProfileFields(before, row) : [];
    const back = before?.withdrawn === true;
    return before && (fields.length > 0 || back) ? [{ ...row, id: before.id, fields, back }] : [];
  });
  await addProfiles(tx, roundId, fresh);
  await updateProfiles(tx, different);
  await recordAll(
    tx,
    profileAdded,
    fresh.map((row) => ({ payload: {}, about: about(roundId, row) })),
  );
  await recordAll(
    tx,
    profileChanged,
    different
      .filter(({ fields }) => fields.length > 0)
      .map((row) => ({ payload: { fields: row.fields }, about: about(roundId, row) })),
  );
  await recordAll(
    tx,
    profileBack,
    different.filter(({ back }) => back).map((row) => ({ payload: {}, about: about(roundId, row) })),
  );
}

/** Takes students out of the round; who is out already stays so. */
export async function withdrawProfiles(tx: Tx, me: Me, profiles: readonly ProfileRecord[]): Promise<void> {
  requireKeeper(me);
  const standing = profiles.filter(({ withdrawn }) => !withdrawn);
  await setWithdrawn(
    tx,
    standing.map(({ id }) => id),
    true,
  );
  await recordAll(
    tx,
    profileWithdrawn,
    standing.map((profile) => ({ payload: {}, about: about(profile.roundId, profile) })),
  );
}

/** Brings a withdrawn student back into the round. */
export async function bringProfileBack(tx: Tx, me: Me, profile: Profile): Promise<void> {
  requireKeeper(me);
  if (!profile.withdrawn) return;
  await setWithdrawn(tx, [profile.id], false);
  await record(tx, profileBack, {}, about(profile.roundId, profile));
}

/** @throws NotFound where the round has no such profile, or none that this person may see. */
export async function profileOf(tx: Tx, roundId: string, id: string): Promise<Profile> {
  const [profile] = await profilesOf(tx, roundId, { id });
  if (profile === undefined) throw new NotFound();
  return profile;
}

function requireKeeper(me: Me): void {
  if (!mayRunRounds(me)) {
    throw new Forbidden(
      'Profiles are kept by the central team and by the student’s university. Ask them to change this one.',
    );
  }
}

function about(roundId: string, { studentId, providerId }: Pick<ProfileGiven, 'studentId' | 'providerId'>) {
  return { subjectId: studentId, roundId, organisationId: providerId };
}
