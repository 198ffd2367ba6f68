import type { Tx } from '../../platform/database/index.ts';
import type { Route } from '../../platform/web/route.ts';
import type { RoundsOfStudents } from './model.ts';
import { addPage } from './pages/students/add/route.ts';
import { studentsPage } from './pages/students/route.ts';
import { backAction } from './pages/students/student/back/route.ts';
import { editPage } from './pages/students/student/edit/route.ts';
import { studentPage } from './pages/students/student/route.ts';
import { withdrawPage } from './pages/students/student/withdraw/route.ts';

/** People, and the register of students. `roundsOf` comes from the feature that has the rounds; without it there are none. */
export function peopleRoutes(roundsOf: RoundsOfStudents<Tx> = async () => new Map()): Route[] {
  return [...studentsPage(roundsOf), ...addPage, ...studentPage(roundsOf), ...editPage, ...withdrawPage, ...backAction];
}
export { compare as compareStudents, keepStudents } from './commands.ts';
export { personCommands } from './held/commands.ts';
export { type HeldOnPeople, rowsHeld } from './held/model.ts';
export { peopleHeld } from './held/people.ts';
export type { RoundsOfStudents, Student, StudentDetails, StudentRound } from './model.ts';
export { addPersons, type Named, renamePersons } from './persons.ts';
export { mayKeepStudent, seesAllStudents } from './policy.ts';
export { type Identified, type Kept, register } from './register.ts';
export { type KeptForATime, retentionNightly } from './retention/nightly.ts';
export { students, type Wanted as WantedStudents } from './store.ts';
