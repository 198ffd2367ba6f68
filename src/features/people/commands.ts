import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import type { Me } from '../../platform/identity/me.ts';
import * as events from './events.ts';
import { changedFields, type Student, type StudentDetails, type WithdrawalReason } from './model.ts';
import { mayKeepStudent } from './policy.ts';
import { register } from './register.ts';
import * as store from './store.ts';

const about = (subjectId: string, { providerId }: StudentDetails) => ({ subjectId, organisationId: providerId });

const studentsRegister = register<StudentDetails, Student>({
  one: 'student',
  changedFields,
  read: store.students,
  add: store.addStudents,
  update: store.updateStudents,
  mayKeep: mayKeepStudent,
  added: events.studentAdded,
  changed: events.studentChanged,
  about,
  notYours: 'You may change the students of your own university. Ask the partnership lead to change others.',
  theirs:
    'students of a university whose co-ordinator you are not. Nothing was changed: take these rows out, or ask the partnership lead.',
});

/** What a list would change in the register; adding one student; and bringing the register in line with a list. */
export const { compare, add: addStudent, keep: keepStudents } = studentsRegister;

/** Changes a student's record; false where it is so already. */
export async function changeStudent(tx: Tx, me: Me, id: string, details: StudentDetails): Promise<boolean> {
  return (await studentsRegister.change(tx, me, id, details)) !== undefined;
}

/** Withdraws a student; the record stays. False where they are withdrawn already. */
export async function withdrawStudent(tx: Tx, me: Me, id: string, reason: WithdrawalReason): Promise<boolean> {
  const student = await studentsRegister.existing(tx, me, id);
  if (student.withdrawnAt) return false;
  await store.markWithdrawn(tx, id, true);
  await record(tx, events.studentWithdrawn, { reason }, about(id, student));
  return true;
}

/** Puts a withdrawn student back on the programme. False where they are on it. */
export async function bringBack(tx: Tx, me: Me, id: string): Promise<boolean> {
  const student = await studentsRegister.existing(tx, me, id);
  if (!student.withdrawnAt) return false;
  await store.markWithdrawn(tx, id, false);
  await record(tx, events.studentBack, {}, about(id, student));
  return true;
}
