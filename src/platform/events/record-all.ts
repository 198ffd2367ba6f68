import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { type About, type EventKind, record } from './event.ts';

/** Writes many events of one kind, as `record` does one by one: for files that change thousands of records at once. */
export async function recordAll<Payload extends z.ZodType>(
  tx: Tx,
  event: EventKind<Payload>,
  happened: readonly { payload: z.input<Payload>; about: About }[],
): Promise<void> {
  const [first, ...others] = happened;
  if (first === undefined) return;
  await record(tx, event, first.payload, first.about);
  if (others.length === 0) return;
  const rows = others.map(({ payload, about }) => ({
    subject_id: about.subjectId,
    round_id: about.roundId,
    organisation_id: about.organisationId,
    service_id: about.serviceId,
    payload: event.payload.parse(payload),
  }));
  await sql`insert into event (partnership_id, actor_id, kind, subject_id, round_id, organisation_id, service_id, payload)
    select here(), me(), ${event.kind}, row.subject_id, row.round_id, row.organisation_id, row.service_id, row.payload
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (subject_id uuid, round_id uuid, organisation_id uuid, service_id uuid, payload jsonb)`.execute(tx);
}
