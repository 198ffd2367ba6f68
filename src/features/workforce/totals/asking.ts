import { sql } from 'kysely';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { askJob } from './ask-job.ts';
import { lastAsked, returnAsked } from './asked.ts';
import { answersFor, leadsToAsk } from './leads.ts';
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
  const leads = new Set((await leadsToAsk(tx)).filter(answersFor(standing)).map(({ personId }) => personId));
  if (leads.size === 0) {
    throw new Refused(
      `Nobody with an e-mail address answers for ${who} as its employer lead. Nobody was asked. Invite somebody under “People and roles”.`,
    );
  }
  for (const personId of leads) await jobs.send(tx, askJob, { personId, serviceId, year });
  await record(tx, returnAsked, { year, people: leads.size }, { subjectId: serviceId, organisationId, serviceId });
  return leads.size;
}
