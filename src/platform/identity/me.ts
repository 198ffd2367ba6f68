/** The roles that a person may hold in a partnership; those of an employer or a university are held for one of them. */
export const roles = [
  'partnership-lead',
  'practice-consultant',
  'university-co-ordinator',
  'employer-lead',
  'practice-educator',
  'student',
  'board-member',
  'evaluator',
] as const;
export type Role = (typeof roles)[number];

/**
 * Words for acts (`placements.allocate`), each with what it allows in plain English. A feature adds its own:
 * `declare module '…/platform/identity/me.ts' { interface Capabilities { 'placements.allocate': 'run an allocation' } }`.
 */
export interface Capabilities {
  'events.read': 'read the log of what was changed, and by whom';
  'accounts.invite': 'invite people and say which roles they hold';
}
export type Capability = keyof Capabilities;

/** What each role may do: one table, given at the top of the house (`src/roles.ts`). */
export type CapabilitiesOfRoles = Readonly<Record<Role, readonly Capability[]>>;

export interface RoleHeld {
  role: Role;
  partnershipId: string;
  /** For a co-ordinator, the university; for an employer lead, the employer. */
  organisationId: string | null;
  /** Present where an employer lead answers for one service only. */
  serviceId: string | null;
}

/** What the database says of the person who asks. */
export interface Identity {
  personId: string;
  name: string;
  partnershipId: string;
  partnershipName: string;
  demonstration: boolean;
  /** In every partnership. */
  roles: readonly RoleHeld[];
}

/** The person who asks, in the partnership where they ask. */
export class Me {
  readonly personId: string;
  readonly name: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  /** The partnership and its people are invented. */
  readonly demonstration: boolean;
  /** Roles held in this partnership. */
  readonly roles: readonly RoleHeld[];
  /** Partnerships where some role is held, this one included. */
  readonly partnerships: readonly string[];
  readonly #capabilities: ReadonlySet<Capability>;

  constructor(who: Identity, of: CapabilitiesOfRoles) {
    this.personId = who.personId;
    this.name = who.name;
    this.partnershipId = who.partnershipId;
    this.partnershipName = who.partnershipName;
    this.demonstration = who.demonstration;
    this.roles = who.roles.filter((held) => held.partnershipId === who.partnershipId);
    this.partnerships = [...new Set(who.roles.map((held) => held.partnershipId))];
    this.#capabilities = new Set(this.roles.flatMap((held) => of[held.role]));
  }

  can(capability: Capability): boolean {
    return this.#capabilities.has(capability);
  }

  holds(role: Role): boolean {
    return this.roles.some((held) => held.role === role);
  }
}
