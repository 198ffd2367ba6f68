import { z } from 'zod';
import { latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import type { Service } from '../../../../engines/workforce/model.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { id } from '../../../../platform/web/form.ts';
import { NotFound, redirect } from '../../../../platform/web/reply.ts';
import { action, type Route } from '../../../../platform/web/route.ts';
import { today } from '../../../../platform/web/today.ts';
import { count } from '../../../../platform/web/words.ts';
import { returnAsked } from '../../totals/asked.ts';
import { askForReturn } from '../../totals/asking.ts';
import { type Standing, standings } from '../../totals/standing.ts';
import { partnershipPage, totalsPath } from './paths.ts';

/** Asks the employer leads of a service for the return of the last census, by e-mail. */
export const nudgeRoute: readonly Route[] = action({
  path: `${partnershipPage}/nudge`,
  capability: 'workforce.publish',
  form: z.object({ service: id }),
  event: returnAsked,
  act: async ({ tx, services }, { service }) => {
    const year = latestCensusYear(today());
    const { kind, standing } = await standingOf(tx, service);
    const people = await askForReturn(tx, services.jobs, standing, year);
    return redirect(
      totalsPath(kind),
      `An e-mail goes to ${count(people, 'employer lead')} of ${standing.organisation}: ${standing.name}, asking for the return of ${yearName(year)}.`,
    );
  },
});

/** @throws NotFound where the partnership has no such service */
async function standingOf(tx: Tx, serviceId: string): Promise<{ kind: Service; standing: Standing }> {
  for (const kind of ['children', 'adults'] as const) {
    const standing = (await standings(tx, kind)).find((one) => one.serviceId === serviceId);
    if (standing !== undefined) return { kind, standing };
  }
  throw new NotFound();
}
