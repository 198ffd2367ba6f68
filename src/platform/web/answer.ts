import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { recordedIn } from '../events/event.ts';
import { Me } from '../identity/me.ts';
import { csrfField, tokenField, tokenHolds } from './csrf.ts';
import { FormExpired, failurePage } from './failures.ts';
import { type Entry, problemsOf } from './form.ts';
import { Forbidden, Redirect, Refused, type Reply } from './reply.ts';
import { readRequester } from './requester.ts';
import type { Known, Open, Raw, Request, Route } from './route.ts';
import { fromElsewhere, newNonce } from './security.ts';
import { type Seen, sender } from './send.ts';
import type { ServerParts, Session } from './server.ts';
import { readMultipart } from './uploads.ts';
import { visitorCookie } from './visitor.ts';

interface Incoming {
  raw: Raw;
  /** The form could not be taken whole, for instance because a file is too large. */
  refused?: Refused;
  remove: () => Promise<void>;
}

/** Turns requests into answers: who asks, may they, is the form right; then the handler, in their transaction. */
export function answering(parts: ServerParts) {
  const { services } = parts;
  const { database, secret } = services;
  const send = sender(parts);

  async function route(declared: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const headers = headersOf(request);
    const session = await parts.identify(headers);
    if (session === undefined && declared.capability !== 'anyone') return toSignIn(request, reply);
    const visitor = session?.sessionId ?? visitorCookie(request, reply, services.config);
    if (declared.upload && session !== undefined) await checkUploader(declared, session);
    const incoming = await read(declared, request);
    try {
      if (declared.method === 'POST') checkToken(request, incoming.raw, visitor);
      const asked: Request = { url: request.url, csrf: csrfField(secret, visitor), nonce: newNonce(), services };
      const setCookies = (cookies: readonly string[]) => {
        for (const cookie of cookies) reply.header('set-cookie', cookie);
      };
      const seen = declared.transaction
        ? await known(declared, session, asked, incoming)
        : await open(declared, session, { ...asked, headers, setCookies }, incoming);
      return send.reply(seen, asked, request, reply);
    } finally {
      await incoming.remove();
    }
  }

  async function known(
    declared: Route & { transaction: true },
    session: Session | undefined,
    asked: Request,
    incoming: Incoming,
  ): Promise<Seen> {
    if (session === undefined) throw new Forbidden();
    const { run, again } = declared;
    const as = (work: (base: Known) => Promise<Reply>) =>
      database.as(actorOf(session), async (tx, became) => {
        const me = meOf(became);
        if (me === undefined) throw new Forbidden('Your account has no role in a partnership at present.');
        if (!permitted(declared, me)) throw new Forbidden();
        return { me, reply: await work({ ...asked, tx, me }) };
      });
    try {
      return await as(async (base) => {
        if (incoming.refused) throw incoming.refused;
        const reply = await run(base, incoming.raw);
        checkRecorded(declared, base, reply);
        return reply;
      });
    } catch (error) {
      const entry = entryOf(declared, error, incoming.raw);
      if (again === undefined) throw new Refused(entry.problems);
      return { ...(await as((base) => again(base, incoming.raw, entry))), refused: true };
    }
  }

  async function open(
    declared: Route & { transaction: false },
    session: Session | undefined,
    asked: Omit<Open, 'me' | 'sessionId'>,
    incoming: Incoming,
  ): Promise<Seen> {
    const me = session && (await who(session));
    const base: Open = { ...asked, me, sessionId: session?.sessionId };
    try {
      return { me, reply: await declared.run(base, incoming.raw) };
    } catch (error) {
      const entry = entryOf(declared, error, incoming.raw);
      if (declared.again === undefined) throw new Refused(entry.problems);
      return { me, reply: await declared.again(base, incoming.raw, entry), refused: true };
    }
  }

  /** Files are written to disk as they come: only for those who may send them. */
  async function checkUploader(declared: Route, session: Session): Promise<void> {
    const me = await who(session);
    if (me === undefined || !permitted(declared, me)) throw new Forbidden();
  }

  const who = (session: Session) => database.as(actorOf(session), async (_tx, became) => meOf(became));

  function meOf(became: unknown): Me | undefined {
    const identity = readRequester(became);
    return identity && new Me(identity, parts.capabilitiesOf);
  }

  function checkToken(request: FastifyRequest, raw: Raw, visitor: string): void {
    if (fromElsewhere(request) || !tokenHolds(secret, visitor, fields(raw)[tokenField])) throw new FormExpired();
  }

  async function failed(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const page = failurePage(error);
    if (page.status >= 500) request.log.error({ err: error }, 'A request failed');
    const session = await parts.identify(headersOf(request)).catch(() => undefined);
    const me = session && (await who(session).catch(() => undefined));
    const csrf = csrfField(secret, session?.sessionId ?? '');
    return send.page(page, { csrf, nonce: newNonce(), me, status: page.status }, request, reply);
  }

  return { route, failed };
}

function actorOf(session: Session) {
  return { kind: 'person', personId: session.personId, partnershipId: session.partnershipId } as const;
}

function permitted(declared: Route, me: Me): boolean {
  const { capability } = declared;
  return capability === 'anyone' || capability === 'signed-in' || me.can(capability);
}

/** A change that says it succeeded and left no trace in the log is a mistake in the program: it is undone. */
function checkRecorded(declared: Route, base: Known, reply: Reply): void {
  if (declared.method === 'GET' || !(reply instanceof Redirect) || reply.notice?.kind !== 'success') return;
  const recorded = recordedIn(base.tx);
  if (!declared.events.some((kind) => recorded.includes(kind))) {
    throw new Error(`${declared.path} made a change and recorded none of ${declared.events.join(', ')}`);
  }
}

async function read(declared: Route, request: FastifyRequest): Promise<Incoming> {
  const { params, query } = request;
  if (!declared.upload || declared.method === 'GET') {
    return { raw: { params, query, form: request.body ?? {} }, remove: async () => {} };
  }
  const { form, refused, remove } = await readMultipart(request);
  return { raw: { params, query, form }, remove, ...(refused && { refused }) };
}

/** What was typed, and what is wrong with it; an error that is not about the form goes on its way. */
function entryOf(declared: Route, error: unknown, raw: Raw): Entry {
  const aboutForm = error instanceof Refused || error instanceof z.ZodError;
  if (!aboutForm || declared.method === 'GET') throw error;
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(fields(raw))) {
    const kept = z.union([z.string(), z.array(z.string())]).safeParse(value);
    if (kept.success && name !== tokenField) values[name] = kept.data;
  }
  return { values, problems: error instanceof Refused ? error.problems : problemsOf(error) };
}

const fields = (raw: Raw) => z.record(z.string(), z.unknown()).parse({ ...z.looseObject({}).parse(raw.form) });

/** The headers of a request as `identify` takes them. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('x-tandem-address', request.ip);
  return headers;
}

function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const next = request.method === 'GET' && request.url !== '/' ? `?next=${encodeURIComponent(request.url)}` : '';
  return reply.redirect(`/sign-in${next}`, 303);
}
