/** People, and the register of students. */
export { type Kept, keepStudents } from './commands.ts';
export { type Compared, compare as compareStudents } from './compare.ts';
export type { RoundsOfStudents, Student, StudentDetails, StudentRound } from './model.ts';
export { addPersons, type Named, renamePersons } from './persons.ts';
export { mayKeepStudent } from './policy.ts';
export { students, type Wanted as WantedStudents } from './store.ts';
