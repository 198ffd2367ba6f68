import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob, JobFailed } from '../../../platform/jobs/index.ts';
import { askMail } from './ask-mail.ts';

interface Recipient {
  name: string;
  email: string;
  organisation: string;
  service: string;
  partnership: string;
}

/** Writes to one employer lead who was asked for a return. Nothing where the return came meanwhile, or they have left. */
export const askJob = defineJob({
  name: 'workforce.ask-for-return',
  title: 'Asking for a workforce return',
  input: z.object({ personId: z.uuid(), serviceId: z.uuid(), year: z.number().int() }),
  options: { retries: 5, timeoutSeconds: 90 },
  run: async ({ job, services: { database, config, mail } }, { personId, serviceId, year }) => {
    const actor = { kind: 'system' as const, ...(job.partnershipId && { partnershipId: job.partnershipId }) };
    const recipient = await database.as(actor, async (tx) => {
      const { rows } =
        await sql<Recipient>`select p.name, p.email, o.name as organisation, s.name as service, q.name as partnership
        from person p, service s join organisation o on o.id = s.organisation_id, partnership q
        where p.id = ${personId} and p.email is not null and p.erased_at is null and s.id = ${serviceId} and q.id = here()
          and exists (select from role_held r where r.person_id = p.id and r.partnership_id = q.id and r.role = 'employer-lead'
            and r.organisation_id = o.id and coalesce(r.service_id, s.id) = s.id
            and r.starts <= current_date and (r.ends is null or r.ends >= current_date))
          and not exists (select from workforce_return w where w.partnership_id = q.id and w.service_id = s.id
            and w.state = 'kept' and w.year >= ${year})`.execute(tx);
      return rows[0];
    });
    if (recipient === undefined) return;
    const { email: to, ...about } = recipient;
    const link = `${config.baseUrl}/workforce/services/${serviceId}/send`;
    try {
      await mail.send(askMail({ to, ...about, year, link }));
    } catch (error) {
      throw new JobFailed('The mail server did not take the e-mail. Check the address of the employer lead.', {
        cause: error,
      });
    }
  },
});
