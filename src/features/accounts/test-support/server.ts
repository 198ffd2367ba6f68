import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { goodPassword } from '../../../../test/support/accounts.ts';
import { type DatabaseKind, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../../test/support/personas.ts';
import { Visitor } from '../../../../test/support/visitor.ts';
import { readConfig } from '../../../config.ts';
import type { Database } from '../../../platform/database/index.ts';
import {
  type Accounts,
  accountsActor,
  createAccount,
  hashPassword,
  loadSecret,
  openAccounts,
} from '../../../platform/identity/index.ts';
import { openJobs } from '../../../platform/jobs/index.ts';
import type { Message } from '../../../platform/mail/index.ts';
import type { Services } from '../../../platform/services.ts';
import { prepareAssets } from '../../../platform/web/assets.ts';
import { html } from '../../../platform/web/html.ts';
import { page } from '../../../platform/web/route.ts';
import { buildServer } from '../../../platform/web/server.ts';
import { capabilitiesOf } from '../../../roles.ts';
import { accountRoutes, sendInvitationJob } from '../index.ts';

/** Says who asks, so that tests see as whom they are signed in. */
const home = page({
  path: '/',
  capability: 'signed-in',
  show: async ({ me }) => ({ title: 'Home', body: html`${me.name} in ${me.partnershipName}` }),
});

export interface AccountsServer {
  database: Database;
  accounts: Accounts;
  /** E-mails sent so far. */
  sent: Message[];
  /** Waits until so many e-mails were sent, and gives the last of them. */
  mailed(count: number): Promise<Message>;
  /** A browser at that address, or one behind a proxy at it, which adds these headers. */
  visitor(address?: string, added?: Readonly<Record<string, string>>): Visitor;
}

export interface PartnershipServer extends AccountsServer {
  world: World;
  /** Somebody of the invented partnership, who gets an account, signed in. */
  signedIn(who: PersonaName): Promise<Visitor>;
}

interface Options {
  kind?: DatabaseKind;
  environment?: Record<string, string>;
  mail?: Services['mail'];
}

/** The real server with the pages of accounts, and jobs at work, over an empty database. */
export async function accountsServer(test: TestContext, options: Options = {}): Promise<AccountsServer> {
  await prepareAssets();
  const database = await testDatabase(options.kind);
  const sent: Message[] = [];
  const config = readConfig({
    NODE_ENV: 'test',
    LOG: 'silent',
    BASE_URL: 'http://tandem.test',
    ...options.environment,
  });
  const secret = await loadSecret(database);
  const accounts = openAccounts({ database, config, secret });
  const jobs = await openJobs({ database, jobs: [sendInvitationJob], timing: { look: 1, pause: 1 } });
  const mail = options.mail ?? { send: async (message) => void sent.push(message), close: async () => {} };
  const services: Services = { config, database, secret, accounts, jobs, mail };
  const routes = [...home, ...accountRoutes];
  const identify = (headers: Headers) => accounts.sessions.identify(headers);
  const server = await buildServer({ services, routes, navigation: [], capabilitiesOf, identify });
  await jobs.work(services);
  test.after(async () => {
    await server.close();
    await jobs.close();
    await database.close();
  });
  const mailed = async (count: number) => {
    for (let tries = 0; tries < 2400 && sent.length < count; tries += 1) await wait(50);
    const message = sent[count - 1];
    if (message === undefined) throw new Error(`Only ${sent.length} e-mails were sent.`);
    return message;
  };
  return { database, accounts, sent, mailed, visitor: (address, added) => new Visitor(server, secret, address, added) };
}

/** The same over the invented partnership, in which nobody has an account yet. */
export async function partnershipServer(test: TestContext, options: Options = {}): Promise<PartnershipServer> {
  const server = await accountsServer(test, options);
  const world = await makeWorld(server.database);
  const signedIn = async (who: PersonaName) => {
    const email = emailOf(who);
    const password = await hashPassword(goodPassword);
    const { personId } = world.personas[who];
    await server.database.as(accountsActor, (tx) => createAccount(tx, { personId, email, password }));
    const visitor = server.visitor();
    await visitor.send('/sign-in', { email, password: goodPassword });
    return visitor;
  };
  return { ...server, world, signedIn };
}

export const emailOf = (who: PersonaName) => `${who.toLowerCase()}@example.org`;

/** The path of the link in an e-mail. */
export function linkIn(message: Message): string {
  return /^http:\/\/tandem\.test(\/\S+)$/m.exec(message.text)?.[1] ?? '';
}
