import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** An employer lead who can be written to, and for whom they answer today: a service, or the whole organisation. */
export interface Lead {
  personId: string;
  organisationId: string;
  serviceId: string | null;
}

/** Everybody in the partnership who can be asked for a return by e-mail. */
export async function leadsToAsk(tx: Tx): Promise<Lead[]> {
  const { rows } =
    await sql<Lead>`select distinct p.id as "personId", r.organisation_id as "organisationId", r.service_id as "serviceId"
    from role_held r join person p on p.id = r.person_id
    where r.partnership_id = here() and r.role = 'employer-lead' and p.email is not null and p.erased_at is null
      and r.starts <= current_date and (r.ends is null or r.ends >= current_date)
    order by p.id`.execute(tx);
  return rows;
}

/** Whether a lead answers for the service. */
export const answersFor =
  (service: { serviceId: string; organisationId: string }) =>
  (lead: Lead): boolean =>
    lead.organisationId === service.organisationId && (lead.serviceId ?? service.serviceId) === service.serviceId;
