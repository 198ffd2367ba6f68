import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import { type Accounts, accountsActor, anyAccount, signInVouched, type Visit } from '../../platform/identity/index.ts';
import { NotFound } from '../../platform/web/reply.ts';
import { roleGiven } from './events.ts';
import type { NamedRole, RoleFor } from './model.ts';
import { named } from './store.ts';
import './schema.ts';

/** Somebody of the demonstration whom a visitor may be for a while. */
export interface Persona extends NamedRole {
  personId: string;
  name: string;
  /** What a visitor can try as this person, as a sentence. */
  tries: string;
}

/**
 * Gives somebody of a demonstration a role without an invitation, because nobody reads their e-mails; enters them where
 * they are on no register. In a transaction of the system, in the demonstration's partnership.
 * @returns the person's id
 */
export async function enrolPersona(
  tx: Tx,
  who: { name: string } | { personId: string },
  { role, organisationId, serviceId }: RoleFor,
): Promise<string> {
  const personId = 'personId' in who ? who.personId : randomUUID();
  const email = personaEmail(personId);
  if ('name' in who) await tx.insertInto('person').values({ id: personId, name: who.name, email }).execute();
  const roleId = randomUUID();
  await sql`insert into role_held (id, person_id, partnership_id, role, organisation_id, service_id)
    select ${roleId}::uuid, ${personId}::uuid, id, ${role}, ${organisationId ?? null}::uuid, ${serviceId ?? null}::uuid
    from partnership where id = here() and demonstration`.execute(tx);
  const about = {
    subjectId: personId,
    ...(organisationId !== undefined && { organisationId }),
    ...(serviceId !== undefined && { serviceId }),
  };
  await record(tx, roleGiven, { role, roleId }, about);
  return personId;
}

/** An address that no mail server takes, so that what is written to somebody invented is seen on the developer’s page only. */
const personaEmail = (personId: string): string => `${personId}@demonstration.invalid`;

/** Makes a person of a demonstration one to sign in as, in this place of the list. In a transaction of the system. */
export async function addPersona(
  tx: Tx,
  persona: { personId: string; position: number; tries: string },
): Promise<void> {
  await tx
    .insertInto('demonstration_persona')
    .values({ person_id: persona.personId, position: persona.position, tries: persona.tries })
    .execute();
}

/** Personas are never offered in production, whatever is in the database. */
export const offersPersonas = (config: Pick<Config, 'environment'>) => config.environment !== 'production';

/**
 * The people to sign in as. None in production; and nobody who holds a role in a partnership that is not a
 * demonstration, whoever put them on the list.
 */
export async function personas({ config, accounts }: { config: Config; accounts: Accounts }): Promise<Persona[]> {
  if (!offersPersonas(config)) return [];
  return accounts.database.as(accountsActor, async (tx) => {
    const { rows } = await sql<Omit<Persona, keyof NamedRole> & Parameters<typeof named>[0]>`
      select p.id as "personId", p.name, held.role, o.name as organisation, s.kind as service, d.tries
      from demonstration_persona d join person p on p.id = d.person_id
      join lateral (select r.role, r.organisation_id, r.service_id from role_held r where r.person_id = p.id and r.starts <= current_date
        and (r.ends is null or r.ends >= current_date) order by r.starts, r.role, r.id limit 1) held on true
      left join organisation o on o.id = held.organisation_id
      left join service s on s.id = held.service_id
      where p.erased_at is null and not exists (select from role_held r join partnership q on q.id = r.partnership_id
        where r.person_id = p.id and not q.demonstration)
        and not exists (select from account_user u where u.person_id = p.id and u.disabled_at is not null)
      order by d.position`.execute(tx);
    return rows.map((row) => ({ ...row, ...named(row) }));
  });
}

/** What the page for signing in needs to know of an installation. */
export async function installationState(of: { config: Config; accounts: Accounts }) {
  const any = await of.accounts.database.as(accountsActor, anyAccount);
  return { anyAccount: any, demonstration: (await personas(of)).length > 0 };
}

/**
 * Signs a visitor in as a persona.
 * @throws NotFound when there is no such persona, as in production
 */
export async function becomePersona(
  of: { config: Config; accounts: Accounts },
  visit: Visit,
  personId: string,
): Promise<Persona> {
  const persona = (await personas(of)).find((candidate) => candidate.personId === personId);
  if (persona === undefined) throw new NotFound();
  await signInVouched(of.accounts, visit, { personId, email: personaEmail(personId) });
  return persona;
}
