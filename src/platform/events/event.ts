import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../database/index.ts';

/** A kind of event: its name (`run.accepted`), the shape of its payload, and a plain-English line for a timeline. */
export interface EventKind<Payload extends z.ZodType = z.ZodType> {
  kind: string;
  payload: Payload;
  line: (payload: z.output<Payload>) => string;
}

const kinds = new Map<string, { payload: z.ZodType; line: (payload: unknown) => string }>();
const recorded = new WeakMap<object, string[]>();

/**
 * Declares a kind of event. The payload holds ids, counts and names of fields; no personal data, because events are
 * kept longer than people's records are.
 * @throws Error when two kinds have the same name, which is a mistake in the program.
 */
export function defineEvent<Payload extends z.ZodType>(
  kind: string,
  payload: Payload,
  line: (payload: z.output<Payload>) => string,
): EventKind<Payload> {
  if (kinds.has(kind)) throw new Error(`The event ${kind} is defined twice`);
  kinds.set(kind, { payload, line: (value) => line(payload.parse(value)) });
  return { kind, payload, line };
}

/** What an event is about, beside its payload. */
export interface About {
  /** The record whose timeline shows it. */
  subjectId?: string;
  roundId?: string;
  /** Whose record it is: people of this organisation see the event. */
  organisationId?: string;
  /** Where it concerns one service of the organisation: then whoever answers for the other does not see it. */
  serviceId?: string;
}

/** Writes an event in the transaction that makes the change, as the person whose transaction it is. */
export async function record<Payload extends z.ZodType>(
  tx: Tx,
  event: EventKind<Payload>,
  payload: z.input<Payload>,
  about: About = {},
): Promise<void> {
  await tx
    .insertInto('event')
    .values({
      partnership_id: sql<string | null>`here()`,
      actor_id: sql<string | null>`me()`,
      kind: event.kind,
      subject_id: about.subjectId ?? null,
      round_id: about.roundId ?? null,
      organisation_id: about.organisationId ?? null,
      service_id: about.serviceId ?? null,
      payload: JSON.stringify(event.payload.parse(payload)),
    })
    .execute();
  recorded.set(tx, [...(recorded.get(tx) ?? []), event.kind]);
}

/** The kinds recorded so far in this transaction. */
export function recordedIn(tx: Tx): readonly string[] {
  return recorded.get(tx) ?? [];
}

/** The line of a stored event; of a kind that this version does not know, its name. */
export function lineOf(stored: { kind: string; payload: unknown }): string {
  const known = kinds.get(stored.kind);
  return known?.payload.safeParse(stored.payload).success ? known.line(stored.payload) : stored.kind;
}
