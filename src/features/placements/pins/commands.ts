import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/web/reply.ts';
import { roundForEngine } from '../round-for-engine.ts';
import { lockRound } from '../rounds/store.ts';
import { mayAllocate } from '../runs/policy.ts';
import { pinProblem } from './check.ts';
import { pinRemoved, pinSet } from './events.ts';
import { addPin, deletePin, type NewPin, pinsOf } from './store.ts';

/**
 * Pins a student to an offer, or away from it; false where the same pin is there already. Each pin is a row of its own,
 * so that two people who pin at once lose nothing.
 * @throws Refused where the pin breaks a rule, or cannot be kept beside the others
 */
export async function setPin(tx: Tx, me: Me, wanted: NewPin): Promise<boolean> {
  checkMayPin(me);
  await lockRound(tx, wanted.roundId);
  const { round, students, offers, educators } = await roundForEngine(tx, wanted.roundId);
  const called = <Record>(
    records: ReadonlyMap<string, Record>,
    is: (record: Record) => boolean,
    what: string,
  ): string => {
    const reference = [...records].find(([, record]) => is(record))?.[0];
    if (reference !== undefined) return reference;
    throw new Refused(
      `That ${what} is no longer in this round, so the pin was not set. Load the page again to see how things stand.`,
    );
  };
  const studentId = called(students, ({ profileId }) => profileId === wanted.profileId, 'student');
  const pin = {
    studentId,
    offerId: called(offers, ({ offerId }) => offerId === wanted.offerId, 'offer'),
    kind: wanted.kind,
    ...(wanted.educatorId !== undefined && {
      educatorId: called(educators, ({ educatorId }) => educatorId === wanted.educatorId, 'educator'),
    }),
  };
  const present = await pinsOf(tx, wanted.roundId, { profileId: wanted.profileId });
  if (present.some((each) => sameAs(each, wanted))) return false;
  const promise = wanted.kind === 'must' ? present.find(({ kind }) => kind === 'must') : undefined;
  if (promise !== undefined) {
    throw new Refused(
      `${studentId} is already promised ${promise.offerReference}${promise.educator === undefined ? '' : ` with ${promise.educator}`}, and has one placement. The pin was not set: remove the other promise first.`,
    );
  }
  const problem = await pinProblem(round, pin);
  if (problem !== undefined) throw new Refused(`${problem} The pin was not set, and the others stand as they were.`);
  if (!(await addPin(tx, wanted))) return false;
  await record(tx, pinSet, payloadOf(wanted), about(students.get(studentId)?.studentId, wanted.roundId));
  return true;
}

/** Removes a pin; false where somebody else has removed it already. */
export async function removePin(tx: Tx, me: Me, roundId: string, id: string): Promise<boolean> {
  checkMayPin(me);
  const [pin] = await pinsOf(tx, roundId, { id });
  if (pin === undefined || !(await deletePin(tx, id))) return false;
  const student = await tx
    .selectFrom('profile')
    .select('student_id')
    .where('id', '=', pin.profileId)
    .executeTakeFirst();
  if (student === undefined) throw new NotFound();
  await record(tx, pinRemoved, payloadOf(pin), about(student.student_id, roundId));
  return true;
}

function checkMayPin(me: Me): void {
  if (!mayAllocate(me))
    throw new Forbidden('Pins are set by the central team and by universities’ placement co-ordinators.');
}

function sameAs(one: Pick<NewPin, 'offerId' | 'educatorId' | 'kind'>, other: typeof one): boolean {
  return one.offerId === other.offerId && one.educatorId === other.educatorId && one.kind === other.kind;
}

const payloadOf = ({ kind, educatorId }: Pick<NewPin, 'kind' | 'educatorId'>) => ({
  pin: kind,
  withEducator: educatorId !== undefined,
});

const about = (studentId: string | undefined, roundId: string) => ({
  roundId,
  ...(studentId !== undefined && { subjectId: studentId }),
});
