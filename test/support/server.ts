import { readConfig } from '../../src/config.ts';
import type { Database, Tx } from '../../src/platform/database/index.ts';
import { openAccounts } from '../../src/platform/identity/accounts.ts';
import { Me } from '../../src/platform/identity/me.ts';
import { type Job, openJobs } from '../../src/platform/jobs/index.ts';
import type { Message } from '../../src/platform/mail/mail.ts';
import type { Services } from '../../src/platform/services.ts';
import { prepareAssets } from '../../src/platform/web/assets.ts';
import { csrfField } from '../../src/platform/web/csrf.ts';
import { noticeName, openNotice } from '../../src/platform/web/notice.ts';
import { readRequester } from '../../src/platform/web/requester.ts';
import type { Route } from '../../src/platform/web/route.ts';
import { buildServer } from '../../src/platform/web/server.ts';
import { capabilitiesOf } from '../../src/roles.ts';
import { type DatabaseKind, testDatabase } from './database.ts';
import { noJobs } from './jobs.ts';
import { makeWorld, type Persona, type PersonaName, personaNames, type World } from './personas.ts';

/** What came back, as tests look at it. */
export interface Answer {
  status: number;
  /** The body as text. */
  body: string;
  /** The words of the page's main part, without markup, with entities as the characters that people see. */
  words: string;
  /** Where a redirect leads. */
  location: string | undefined;
  /** The sentence that a redirect leaves for the next page. */
  notice: string | undefined;
  headers: Record<string, string | string[] | number | undefined>;
}

interface FileSent {
  name: string;
  content: string | Uint8Array;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The real server with some routes over a database of the test's own, in which the invented partnership is. Whoever asks
 * is a persona by name, so that no test signs in; forms are sent with the token that the page would have held.
 */
export interface TestServer {
  database: Database;
  services: Services;
  world: World;
  /** E-mails sent so far. */
  sent: Message[];
  get(who: PersonaName | 'nobody', url: string): Promise<Answer>;
  post(who: PersonaName | 'nobody', url: string, fields?: Fields): Promise<Answer>;
  /**
   * Sends files as a form with file fields does: by the field's name, the file's name and its bytes or text; one or several.
   * Other fields of the form come as words.
   */
  postFiles(
    who: PersonaName | 'nobody',
    url: string,
    files: Readonly<Record<string, FileSent | readonly FileSent[] | string>>,
  ): Promise<Answer>;
  /** Runs the work in a transaction as the persona. */
  as<T>(who: PersonaName, work: (tx: Tx, me: Me) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const header = 'x-test-persona';
const secret = 'a secret of the tests';

/**
 * Starts a server that listens to no port; `services` adds or replaces what handlers are given. `jobs` are the kinds that
 * can be asked for; they run where a test calls `services.jobs.work(services)`.
 */
export async function testServer(options: {
  routes: readonly Route[] | ((world: World) => readonly Route[]);
  kind?: DatabaseKind;
  jobs?: readonly Job[];
  services?: Partial<Services>;
}): Promise<TestServer> {
  await prepareAssets();
  const database = await testDatabase(options.kind);
  const world = await makeWorld(database);
  const sent: Message[] = [];
  const config = readConfig({ NODE_ENV: 'test', LOG: process.env.LOG ?? 'silent' });
  const jobs = options.jobs ? await openJobs({ database, jobs: options.jobs }) : noJobs;
  const services: Services = {
    config,
    database,
    accounts: openAccounts({ database, config, secret }),
    mail: { send: async (message) => void sent.push(message), close: async () => {} },
    secret,
    jobs,
    ...options.services,
  };
  const server = await buildServer({
    services,
    routes: typeof options.routes === 'function' ? options.routes(world) : options.routes,
    navigation: [],
    capabilitiesOf,
    identify: async (headers) => {
      const name = personaNames.find((known) => known === headers.get(header));
      return name && { ...world.personas[name], sessionId: name };
    },
  });

  async function ask(who: PersonaName | 'nobody', method: 'GET' | 'POST', url: string, fields?: Fields) {
    const reply = await server.inject({
      method,
      url,
      headers: {
        [header]: who,
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { payload: encoded({ token: tokenOf(who), ...fields }) }),
    });
    return answerOf(reply, secret);
  }

  return {
    database,
    services,
    world,
    sent,
    get: (who, url) => ask(who, 'GET', url),
    post: (who, url, fields = {}) => ask(who, 'POST', url, fields),
    postFiles: async (who, url, files) => {
      const form = new FormData();
      form.append('token', tokenOf(who));
      for (const [field, sent] of Object.entries(files)) {
        if (typeof sent === 'string') form.append(field, sent);
        else for (const { name, content } of [sent].flat()) form.append(field, new File([content], name));
      }
      const sent = new Response(form);
      const type = sent.headers.get('content-type') ?? '';
      const payload = Buffer.from(await sent.arrayBuffer());
      return answerOf(
        await server.inject({ method: 'POST', url, headers: { [header]: who, 'content-type': type }, payload }),
        secret,
      );
    },
    as: (who, work) => asPersona(database, world.personas[who], work),
    close: async () => {
      await server.close();
      await services.jobs.close();
      await database.close();
    },
  };
}

/** Runs the work in a transaction as the persona, with what the persona may do. */
export function asPersona<T>(
  database: Database,
  { personId, partnershipId }: Persona,
  work: (tx: Tx, me: Me) => Promise<T>,
): Promise<T> {
  return database.as({ kind: 'person', personId, partnershipId }, async (tx, became) => {
    const identity = readRequester(became);
    if (identity === undefined) throw new Error('The persona holds no role.');
    return work(tx, new Me(identity, capabilitiesOf));
  });
}

function tokenOf(who: string): string {
  return /value="([^"]*)"/.exec(csrfField(secret, who).toString())?.[1] ?? '';
}

function encoded(fields: Fields): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) parameters.append(name, one);
  return parameters.toString();
}

/** What the server answered, as tests look at it; its `secret` opens the notice. */
export function answerOf(
  reply: {
    statusCode: number;
    body: string;
    headers: Answer['headers'];
    cookies: { name: string; value: string }[];
  },
  secret: string,
): Answer {
  const notice = reply.cookies.find((cookie) => cookie.name === noticeName)?.value;
  const { location } = reply.headers;
  return {
    status: reply.statusCode,
    body: reply.body,
    words: wordsOf(reply.body),
    location: typeof location === 'string' ? location : undefined,
    notice: notice === undefined ? undefined : openNotice(secret, notice)?.text,
    headers: reply.headers,
  };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function wordsOf(body: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? '';
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
