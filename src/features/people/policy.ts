import type { Me } from '../../platform/identity/me.ts';

/** The partnership lead keeps every student's record; a co-ordinator those of their own university. */
export function mayKeepStudent(me: Me, { providerId }: { providerId: string }): boolean {
  if (!me.can('people.edit')) return false;
  return keepsAllStudents(me) || coordinates(me, providerId);
}

/** May keep the students of any university. */
export const keepsAllStudents = (me: Me) => me.holds('partnership-lead');

/** Sees the students of every university: who may place them, though their record is kept by others. */
export const seesAllStudents = (me: Me) => keepsAllStudents(me) || me.holds('practice-consultant');

/** May add students at all. */
export const mayAddStudents = (me: Me) => me.can('people.edit');

function coordinates(me: Me, providerId: string): boolean {
  return me.roles.some((held) => held.role === 'university-co-ordinator' && held.organisationId === providerId);
}
