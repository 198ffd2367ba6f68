import { latestCensusYear } from '../../../../../engines/workforce/calendar.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { today } from '../../../../../platform/web/today.ts';
import { draftOf } from '../../../sending/store/drafts.ts';
import { returnsOf } from '../../../sending/store/returns.ts';
import { ownServices } from '../../../sending/store/services.ts';
import { hubView, type PartLink, type ServiceStanding } from './view.ts';

/** Where the workforce pages begin: one's own services, and what all together show. */
export function hubRoutes(parts: readonly PartLink[]): Route[] {
  return page({
    path: '/workforce',
    capability: 'workforce.totals',
    show: async ({ tx, me }) => {
      const standings: ServiceStanding[] = [];
      for (const service of me.can('workforce.send') ? await ownServices(tx) : []) {
        const years = (await returnsOf(tx, service.id, ['kept'])).map(({ year }) => year);
        standings.push({ service, years, draft: (await draftOf(tx, service.id))?.year });
      }
      const open = parts.filter(({ capability }) => me.can(capability));
      return { title: 'Workforce', body: hubView(standings, open, latestCensusYear(today())) };
    },
  });
}
