import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type Accounts, accountsActor } from '../../platform/identity/index.ts';
import type { Role } from '../../platform/identity/me.ts';
import { serviceWords } from '../partnership/index.ts';
import type { AccountState, NamedRole } from './model.ts';
import './schema.ts';

/** Somebody with a role in this partnership, or on the way to one. */
export interface Member {
  personId: string;
  name: string;
  email: string | undefined;
  roles: NamedRole[];
  state: AccountState;
}

export interface MembersWanted {
  text: string | undefined;
  role: Role | undefined;
  limit: number;
  offset: number;
  direction: 'ascending' | 'descending';
}

/** In SQL: the roles of a person `p` here and today, as a list; and until when their last open invitation works. */
const rolesHere = sql<
  StoredRole[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'organisation', o.name,
    'service', s.kind) order by r.starts, r.role, r.id) from role_held r left join organisation o on o.id = r.organisation_id
    left join service s on s.id = r.service_id where r.person_id = p.id and r.partnership_id = here()
    and r.starts <= current_date and (r.ends is null or r.ends >= current_date)), '[]')`;
const invitedUntil = sql<Date | null>`(select max(i.expires_at) from invitation i where i.person_id = p.id
    and i.partnership_id = here() and i.accepted_at is null and i.withdrawn_at is null)`;

interface StoredRole {
  id: string;
  role: Role;
  organisation: string | null;
  service: keyof typeof serviceWords | null;
}

/** People with a role here today or an open invitation, by name; for the lead. */
export async function members(tx: Tx, wanted: MembersWanted): Promise<{ rows: Member[]; total: number }> {
  const { text, role, limit, offset, direction } = wanted;
  const { rows } = await sql<Row & { total: string }>`
    with people as (
      select p.id, p.name, p.email, account_state(p.id) as account, ${rolesHere} as roles, ${invitedUntil} as "invitedUntil"
      from person p where p.erased_at is null
        and (p.id in (select person_id from role_held where partnership_id = here())
          or p.id in (select person_id from invitation where partnership_id = here()))
        and (${text ?? null}::text is null or strpos(lower(p.name || ' ' || coalesce(p.email, '')), lower(${text ?? ''})) > 0)
        and (${role ?? null}::text is null or exists (select from role_held r where r.person_id = p.id and r.partnership_id = here()
          and r.role = ${role ?? null} and r.starts <= current_date and (r.ends is null or r.ends >= current_date)))
    )
    select *, count(*) over () as total from people where jsonb_array_length(roles) > 0 or "invitedUntil" is not null
    order by name collate "und-x-icu" ${sql.raw(direction === 'ascending' ? 'asc' : 'desc')}, id limit ${limit} offset ${offset}`.execute(
    tx,
  );
  return { rows: rows.map(memberOf), total: Number(rows[0]?.total ?? 0) };
}

/** A role that somebody holds, to be ended by its id. */
export interface HeldRole extends NamedRole {
  id: string;
}

/** An invitation that is neither accepted nor withdrawn. */
export interface OpenInvitation extends NamedRole {
  id: string;
  email: string;
  sentAt: Date;
  expiresAt: Date;
}

export interface PersonWithRoles extends Omit<Member, 'roles'> {
  roles: HeldRole[];
  invitations: OpenInvitation[];
}

/** Somebody on the register of this partnership with what they hold; nothing where whoever asks does not see them. */
export async function personWithRoles(tx: Tx, personId: string): Promise<PersonWithRoles | undefined> {
  const { rows } = await sql<Row>`select p.id, p.name, p.email, account_state(p.id) as account, ${rolesHere} as roles,
      ${invitedUntil} as "invitedUntil" from person p where p.id = ${personId} and p.erased_at is null`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const invitations = await tx
    .selectFrom('invitation as i')
    .leftJoin('organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('service as s', 's.id', 'i.service_id')
    .select(['i.id', 'i.email', 'i.role', 'i.sent_at', 'i.expires_at', 'o.name as organisation', 's.kind as service'])
    .where('i.person_id', '=', personId)
    .where('i.partnership_id', '=', sql<string>`here()`)
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .orderBy('i.sent_at')
    .execute();
  return {
    ...memberOf(row),
    roles: row.roles.map((held) => ({ id: held.id, ...named(held) })),
    invitations: invitations.map((open) => ({
      id: open.id,
      email: open.email,
      sentAt: open.sent_at,
      expiresAt: open.expires_at,
      ...named(open),
    })),
  };
}

/** Somebody on the register, for choosing whom to invite. */
export interface Candidate {
  personId: string;
  name: string;
  email: string | undefined;
  /** `student at Kingsbridge University, K-12`; empty for whoever has neither record. */
  known: string[];
}

/** People on the register whose name, e-mail address or reference holds the text; at most `most`. */
export async function candidates(tx: Tx, text: string, most: number): Promise<Candidate[]> {
  const { rows } = await sql<{ id: string; name: string; email: string | null; known: string[] }>`
    select p.id, p.name, p.email, array(
        select 'student at ' || o.name || ', ' || s.reference from student s join organisation o on o.id = s.provider_id where s.person_id = p.id
        union all select 'practice educator, ' || e.reference from educator e where e.person_id = p.id) as known
    from person p where p.erased_at is null and (strpos(lower(p.name || ' ' || coalesce(p.email, '')), lower(${text})) > 0
      or exists (select from student s where s.person_id = p.id and lower(s.reference) = lower(${text}))
      or exists (select from educator e where e.person_id = p.id and lower(e.reference) = lower(${text})))
    order by p.name collate "und-x-icu", p.id limit ${most}`.execute(tx);
  return rows.map(({ id, name, email, known }) => ({ personId: id, name, email: email ?? undefined, known }));
}

/** Whether somebody is on this partnership's register as what the role says: a student, or a practice educator. */
export async function isOnRegister(tx: Tx, personId: string, role: 'student' | 'practice-educator'): Promise<boolean> {
  const ended = role === 'student' ? sql`withdrawn_at` : sql`left_at`;
  const table = sql.table(role === 'student' ? 'student' : 'educator');
  const { rows } =
    await sql`select from ${table} where person_id = ${personId} and partnership_id = here() and ${ended} is null limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** The person with this e-mail address in whichever partnership; for the lead. */
export async function personWithEmail(tx: Tx, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select person_with_email(${email}) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}

/** The roles that a person holds in a partnership today, for themselves to see. */
export async function ownRoles({ database }: Accounts, personId: string, partnershipId: string): Promise<NamedRole[]> {
  const rows = await database.as(accountsActor, (tx) =>
    tx
      .selectFrom('role_held as r')
      .leftJoin('organisation as o', 'o.id', 'r.organisation_id')
      .leftJoin('service as s', 's.id', 'r.service_id')
      .select(['r.role', 'o.name as organisation', 's.kind as service'])
      .where('r.person_id', '=', personId)
      .where('r.partnership_id', '=', partnershipId)
      .where('r.starts', '<=', sql<string>`current_date`)
      .where((where) => where.or([where('r.ends', 'is', null), where('r.ends', '>=', sql<string>`current_date`)]))
      .orderBy('r.starts')
      .execute(),
  );
  return rows.map(named);
}

interface Row {
  id: string;
  name: string;
  email: string | null;
  account: 'none' | 'open' | 'disabled' | null;
  roles: StoredRole[];
  invitedUntil: Date | null;
}

function memberOf({ id, name, email, account, roles, invitedUntil: until }: Row): Member {
  const invited = until === null ? 'none' : until > new Date() ? 'invited' : 'expired';
  const state = account === 'open' || account === 'disabled' ? account : invited;
  return { personId: id, name, email: email ?? undefined, roles: roles.map(named), state };
}

/** With the names of an organisation and of a service's kind, as people read them. */
export function named(of: {
  role: Role;
  organisation: string | null;
  service: keyof typeof serviceWords | null;
}): NamedRole {
  const service = of.service === null ? undefined : `${serviceWords[of.service]} service`;
  return { role: of.role, organisation: of.organisation ?? undefined, service };
}
