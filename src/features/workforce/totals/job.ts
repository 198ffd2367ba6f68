import { z } from 'zod';
import { yearName } from '../../../engines/workforce/calendar.ts';
import { makeTotal, saysSomething } from '../../../engines/workforce/totals/make-total.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineEvent, record } from '../../../platform/events/event.ts';
import { defineJob } from '../../../platform/jobs/index.ts';
import { earlierTotals, partsOf, writeTotal } from './store.ts';

const input = z.object({ service: z.enum(['children', 'adults']), year: z.number().int() });
type Asked = z.output<typeof input>;

export const totalShown = defineEvent(
  'workforce.total-shown',
  z.object({ service: z.enum(['children', 'adults']), year: z.number(), edition: z.number(), services: z.number() }),
  ({ service, year, services }) =>
    `Workforce totals of ${services} ${service === 'children' ? 'children’s' : 'adults’'} services for ${yearName(year)} can be seen`,
);

/**
 * Works out the totals of a census year after a return came, went, or is shared no more. Nobody's session sees what they are
 * made of: the system reads it, and keeps what may be shown. A total that may not be shown leaves the one before in place.
 */
export const totalsJob = defineJob({
  name: 'workforce.totals',
  title: 'Working out the totals',
  input,
  options: { timeoutSeconds: 120 },
  leadsTo: ({ service }) => `/workforce/partnership?service=${service}`,
  run: async ({ job, services, hold }, asked) => {
    await services.database.as(
      { kind: 'system', ...(job.partnershipId && { partnershipId: job.partnershipId }) },
      async (tx) => {
        await hold(tx);
        await workOutTotals(tx, asked);
      },
    );
  },
});

/** The same within a transaction of the system in the partnership. */
export async function workOutTotals(tx: Tx, { service, year }: Asked): Promise<void> {
  const parts = await partsOf(tx, service, year);
  const earlier = await earlierTotals(tx, service, year);
  const last = earlier.at(-1);
  if (last !== undefined && JSON.stringify(last.parts) === JSON.stringify(parts)) return;
  const shown = makeTotal(service, parts, earlier);
  if (!saysSomething(shown)) return;
  const edition = earlier.length + 1;
  await writeTotal(tx, { service, year, edition, parts, shown });
  await record(tx, totalShown, { service, year, edition, services: parts.length });
}
