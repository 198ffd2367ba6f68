import { latestCensusYear, yearName } from '../../engines/workforce/calendar.ts';
import type { Tx } from '../../platform/database/index.ts';
import { today } from '../../platform/web/today.ts';
import type { AtHome, Need } from '../home/index.ts';
import { servicePath } from './pages/services/paths.ts';
import type { OwnService } from './sending/model.ts';
import { draftOf } from './sending/store/drafts.ts';
import { returnsOf } from './sending/store/returns.ts';
import { ownServices } from './sending/store/services.ts';

/** What waits for whoever sends returns: the one of the last census, where there is none, and files that were read and not sent. */
export const workforceAtHome: AtHome = {
  needs: async ({ tx, me }) => {
    if (!me.can('workforce.send')) return [];
    const services = await ownServices(tx);
    const needs: Need[] = [];
    for (const service of services) needs.push(...(await needsOf(tx, service, services.length > 1)));
    return needs;
  },
};

async function needsOf(tx: Tx, service: OwnService, several: boolean): Promise<Need[]> {
  const of = several ? ` for ${service.name}` : '';
  const href = servicePath(service, 'send');
  const draft = await draftOf(tx, service.id);
  if (draft !== undefined) {
    return [{ text: `The workforce return of ${yearName(draft.year)}${of} was read and is not sent yet`, href }];
  }
  const latest = latestCensusYear(today());
  const [last] = await returnsOf(tx, service.id, ['kept']);
  if (last !== undefined && last.year >= latest) return [];
  const before = last === undefined ? 'there is none yet' : `the last is of ${yearName(last.year)}`;
  return [{ text: `Send the workforce return of ${yearName(latest)}${of}: ${before}`, href }];
}
