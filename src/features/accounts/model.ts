import type { Role } from '../../platform/identity/me.ts';

/** A role as a person reads it, without an article: `You are partnership lead`. */
export const roleWords: Readonly<Record<Role, string>> = {
  'partnership-lead': 'partnership lead',
  'practice-consultant': 'practice consultant',
  'university-co-ordinator': 'placement co-ordinator',
  'employer-lead': 'employer lead',
  'practice-educator': 'practice educator',
  student: 'student',
  'board-member': 'board member',
  evaluator: 'evaluator',
};

/** For whom a role is held: nobody in particular, a university, or an employer or one of its services. */
export const heldFor: Readonly<Record<Role, 'nobody' | 'university' | 'employer'>> = {
  'partnership-lead': 'nobody',
  'practice-consultant': 'nobody',
  'university-co-ordinator': 'university',
  'employer-lead': 'employer',
  'practice-educator': 'nobody',
  student: 'nobody',
  'board-member': 'nobody',
  evaluator: 'nobody',
};

/** A role, and for whom. */
export interface RoleFor {
  role: Role;
  organisationId: string | undefined;
  serviceId: string | undefined;
}

/** The same with the names that people read. */
export interface NamedRole {
  role: Role;
  organisation: string | undefined;
  service: string | undefined;
}

/** `employer lead of Thornham Council, children’s service` */
export function describeRole({ role, organisation, service }: NamedRole): string {
  return [`${roleWords[role]}${organisation === undefined ? '' : ` of ${organisation}`}`, service]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Days for which the link of an invitation works. */
export const invitationDays = 14;

/** How far somebody is on the way to signing in. */
export type AccountState = 'open' | 'disabled' | 'invited' | 'expired' | 'none';

export const stateWords: Readonly<Record<AccountState, string>> = {
  open: 'Can sign in',
  disabled: 'Account closed',
  invited: 'Invited, not yet accepted',
  expired: 'Invitation too old',
  none: 'No account',
};
