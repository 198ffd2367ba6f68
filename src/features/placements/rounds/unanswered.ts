import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../partnership/schema.ts';
import '../schema.ts';
import { isOurs } from './standing.ts';

/** A round before its allocation day, and the services that have offered nothing in it. */
export interface Unanswered {
  roundId: string;
  name: string;
  /** ISO date. */
  allocationDay: string;
  /** Services that have not answered, of all that whoever asks looks after. */
  services: number;
}

/** Rounds whose allocation day is between two days (ISO dates), with the services that have not answered. */
export async function unanswered(tx: Tx, from: string, to: string): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select round.id as "roundId", round.name, round.allocation_day as "allocationDay",
      (select count(*)::int from service where ${isOurs} and (allocator() or service.id = any (my_services()))
        and not exists (select from offer where offer.round_id = round.id and offer.service_id = service.id)) as services
    from round where allocation_day between ${from} and ${to} order by allocation_day, name`.execute(tx);
  return rows;
}
