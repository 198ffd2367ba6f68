import { sql } from 'kysely';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { askJob } from './ask-job.ts';
import { lastAsked, returnAsked } from './asked.ts';
import type { Standing } from './standing.ts';

/**
 * Asks the employer leads of a service for its return of a year, by e-mail. Gives how many there are.
 * @throws Refused where the return is here, they were asked within the week, or nobody answers for the service
 */
export async function askForReturn(
  tx: Tx,
  jobs: Pick<Jobs, 'send'>,
  standing: Standing,
  year: number,
): Promise<number> {
  const { serviceId, organisationId, latest } = standing;
  const who = `${standing.organisation}: ${standing.name}`;
  if (latest !== undefined && latest.year >= year) {
    throw new Refused(`The return of ${yearName(year)} of ${who} is here already. Nobody was asked.`);
  }
  // Whoever asks at the same moment waits here, and then finds that it was done.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workforce.return-asked ${serviceId}`}, 0))`.execute(tx);
  const before = (await lastAsked(tx)).get(serviceId);
  if (before !== undefined) {
    throw new Refused(
      `${who} was asked on ${formatDate(before)}. Nobody was asked again: a week must go by between two e-mails.`,
    );
  }
  const leads = await leadsOf(tx, standing);
  if (leads.length === 0) {
    throw new Refused(
      `Nobody with an e-mail address answers for ${who} as its employer lead. Nobody was asked. Invite somebody under “People and roles”.`,
    );
  }
  for (const personId of leads) await jobs.send(tx, askJob, { personId, serviceId, year });
  await record(tx, returnAsked, { year, people: leads.length }, { subjectId: serviceId, organisationId, serviceId });
  return leads.length;
}

/** Whoever answers today for a service, alone or with the whole organisation, and can be written to. */
async function leadsOf(tx: Tx, { serviceId, organisationId }: Standing): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct p.id from role_held r join person p on p.id = r.person_id
    where r.partnership_id = here() and r.role = 'employer-lead' and r.organisation_id = ${organisationId}
      and coalesce(r.service_id, ${serviceId}) = ${serviceId} and p.email is not null and p.erased_at is null
      and r.starts <= current_date and (r.ends is null or r.ends >= current_date)
    order by p.id`.execute(tx);
  return rows.map(({ id }) => id);
}
