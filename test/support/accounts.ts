import { randomUUID } from 'node:crypto';
import { readConfig } from '../../src/config.ts';
import type { Database } from '../../src/platform/database/index.ts';
import { createAccount } from '../../src/platform/identity/account.ts';
import { type Accounts, accountsActor, openAccounts, type Visit } from '../../src/platform/identity/accounts.ts';
import { loadSecret } from '../../src/platform/identity/installation.ts';
import type { Role } from '../../src/platform/identity/me.ts';
import { hashPassword } from '../../src/platform/identity/password.ts';

export const goodPassword = 'heron on a bicycle';
let digest: Promise<string> | undefined;

export async function accountsOf(database: Database, environment: Record<string, string> = {}): Promise<Accounts> {
  return openAccounts({ database, config: readConfig(environment), secret: await loadSecret(database) });
}

export function addPartnership(db: Database, name: string, demonstration = false): Promise<string> {
  return db.as({ kind: 'system' }, async (tx) => {
    const values = { name, short_name: name, demonstration };
    return (await tx.insertInto('partnership').values(values).returning('id').executeTakeFirstOrThrow()).id;
  });
}

/** Somebody on the register, with roles, and with an account when they have an e-mail address and `account` is not false. */
export async function addPerson(
  db: Database,
  person: {
    name: string;
    email?: string;
    account?: boolean;
    roles?: { partnershipId: string; role: Role; organisationId?: string; serviceId?: string }[];
  },
): Promise<string> {
  const personId = randomUUID();
  const { name, email, roles = [] } = person;
  await db.as({ kind: 'system' }, async (tx) => {
    await tx.insertInto('person').values({ id: personId, name, email }).execute();
    for (const held of roles) {
      const of = { organisation_id: held.organisationId, service_id: held.serviceId };
      await tx
        .insertInto('role_held')
        .values({ person_id: personId, partnership_id: held.partnershipId, role: held.role, ...of })
        .execute();
    }
  });
  if (email !== undefined && person.account !== false) {
    digest ??= hashPassword(goodPassword);
    const password = await digest;
    await db.as(accountsActor, (tx) => createAccount(tx, { personId, email, password }));
  }
  return personId;
}

/** A browser that keeps its cookies, for tests below HTTP. */
export function browser(address = '192.0.2.1'): Visit & { cookie: (name: string) => string | undefined } {
  const jar = new Map<string, string>();
  const headers = new Headers({ 'x-tandem-address': address, 'user-agent': 'test' });
  return {
    headers,
    setCookies(cookies) {
      for (const cookie of cookies) {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    },
    cookie: (name) => jar.get(name),
  };
}

/** The kinds of event recorded, oldest first, with who did it and to whom. */
export function eventsOf(
  db: Database,
): Promise<{ kind: string; actor_id: string | null; partnership_id: string | null; payload: unknown }[]> {
  return db.as({ kind: 'system' }, (tx) =>
    tx.selectFrom('event').select(['kind', 'actor_id', 'partnership_id', 'payload']).orderBy('id').execute(),
  );
}
