import type { z } from 'zod';
import type { Tx } from '../database/index.ts';
import type { EventKind } from '../events/event.ts';
import type { Capability, Me } from '../identity/me.ts';
import type { Services } from '../services.ts';
import type { Entry } from './form.ts';
import type { Html } from './html.ts';
import type { FileReply, Page, Redirect, Reply } from './reply.ts';

/** What every handler knows of the request, whoever asks. */
export interface Request {
  /** The path as it was asked for, with its query. */
  url: string;
  /** A hidden field that every form which changes something must contain. */
  csrf: Html;
  /** For `<script nonce>` under the content security policy. */
  nonce: string;
  services: Services;
}

/** A request of somebody known, inside a transaction that is theirs: row-level security sees who is asking. */
export interface Known extends Request {
  tx: Tx;
  me: Me;
}

/** A request outside any transaction: signing in, one's account. `me` where somebody is signed in. */
export interface Open extends Request {
  me: Me | undefined;
  sessionId: string | undefined;
  headers: Headers;
  /** Sets cookies on the answer, as the account library hands them over. */
  setCookies: (cookies: readonly string[]) => void;
}

type With<Params, Query> = { params: Params; query: Query };
export type Context<Params = object, Query = object> = Known & With<Params, Query>;
export type OpenContext<Params = object, Query = object> = Open & With<Params, Query>;

/** What came in and is not yet checked. */
export interface Raw {
  params: unknown;
  query: unknown;
  form: unknown;
}

interface Declared {
  method: 'GET' | 'POST';
  path: string;
  /** The word for the act; `signed-in` for what every person may do for themselves. */
  capability: Capability | 'signed-in' | 'anyone';
  form: z.ZodType | undefined;
  /** Kinds of event of which a change records at least one. */
  events: readonly string[];
  /** Takes files: the form is `multipart/form-data`. */
  upload: boolean;
}

/** Runs with the form checked; `again` shows what was typed once more, with what is wrong. */
interface Runs<Base> {
  run: (base: Base, raw: Raw) => Promise<Reply>;
  again: ((base: Base, raw: Raw, entry: Entry) => Promise<Reply>) | undefined;
}

/** A declared route, as the server and the tests that walk all routes see it. */
export type Route = Declared & (({ transaction: true } & Runs<Known>) | ({ transaction: false } & Runs<Open>));

interface Place<P, Q> {
  path: string;
  capability: Capability | 'signed-in';
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
}

interface Change<F> {
  form: z.ZodType<F>;
  event: EventKind<z.ZodType> | readonly EventKind<z.ZodType>[];
  upload?: boolean;
}

/** A page that only shows. */
export function page<P = object, Q = object>(
  route: Place<P, Q> & { show: (context: Context<P, Q>) => Promise<Reply> },
): Route[] {
  const run = (base: Known, raw: Raw) => route.show({ ...base, ...placeOf(route, raw) });
  return [{ ...declared('GET', route), transaction: true, run, again: undefined }];
}

/** A change without a page of its own, such as a button in a table. What is refused is shown by `again`. */
export function action<F, P = object, Q = object>(
  route: Place<P, Q> &
    Change<F> & {
      act: (context: Context<P, Q>, form: F) => Promise<Redirect | FileReply>;
      again?: (context: Context<P, Q>, entry: Entry) => Promise<Reply>;
    },
): Route[] {
  const { again } = route;
  return [
    {
      ...declared('POST', route, route),
      transaction: true,
      run: (base, raw) => route.act({ ...base, ...placeOf(route, raw) }, route.form.parse(raw.form)),
      again: again && ((base, raw, entry) => again({ ...base, ...placeOf(route, raw) }, entry)),
    },
  ];
}

/** A page with one form, and the change that it makes: GET shows it empty, POST shows it again with what is wrong. */
export function formPage<F, P = object, Q = object>(
  route: Place<P, Q> &
    Change<F> & {
      show: (context: Context<P, Q>, entry: Entry) => Promise<Page | Redirect>;
      act: (context: Context<P, Q>, form: F) => Promise<Redirect | FileReply>;
    },
): Route[] {
  const { path, capability } = route;
  const shown = {
    path,
    capability,
    ...(route.params && { params: route.params }),
    ...(route.query && { query: route.query }),
  };
  return [
    ...page<P, Q>({ ...shown, show: (context) => route.show(context, blank) }),
    ...action<F, P, Q>({ ...route, again: route.show }),
  ];
}

/** A page outside any transaction, for anyone or for whoever is signed in; with `change`, also its form. */
export function openPage<F, P = object, Q = object>(
  route: Omit<Place<P, Q>, 'capability'> & {
    capability: 'anyone' | 'signed-in';
    show: (context: OpenContext<P, Q>, entry: Entry) => Promise<Reply>;
    change?: Change<F> & {
      /** A page where what was made is shown once and can be shown at no address. */
      act: (context: OpenContext<P, Q>, form: F) => Promise<Redirect | Page>;
    };
  },
): Route[] {
  const again = (base: Open, raw: Raw, entry: Entry) => route.show({ ...base, ...placeOf(route, raw) }, entry);
  const show = (base: Open, raw: Raw) => again(base, raw, blank);
  const { change } = route;
  const get: Route = { ...declared('GET', route), transaction: false, run: show, again: undefined };
  if (change === undefined) return [get];
  const run = (base: Open, raw: Raw) => change.act({ ...base, ...placeOf(route, raw) }, change.form.parse(raw.form));
  return [get, { ...declared('POST', route, change), transaction: false, run, again }];
}

const blank: Entry = { values: {}, problems: [] };

function placeOf<P, Q>(route: { params?: z.ZodType<P>; query?: z.ZodType<Q> }, raw: Raw): With<P, Q> {
  return { params: parsed(route.params, raw.params), query: parsed(route.query, raw.query) };
}

function parsed<T>(schema: z.ZodType<T> | undefined, value: unknown): T;
function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  return schema === undefined ? {} : schema.parse(value);
}

function declared(
  method: 'GET' | 'POST',
  route: { path: string; capability: Declared['capability'] },
  change?: { form: z.ZodType; event: EventKind<z.ZodType> | readonly EventKind<z.ZodType>[]; upload?: boolean },
): Declared {
  const events = change === undefined ? [] : [change.event].flat();
  return {
    method,
    path: route.path,
    capability: route.capability,
    form: change?.form,
    events: events.map((event) => event.kind),
    upload: change?.upload ?? false,
  };
}
