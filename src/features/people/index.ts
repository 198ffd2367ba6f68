/** People, and the register of students. */
export { addPersons, type Named, renamePersons } from './persons.ts';
