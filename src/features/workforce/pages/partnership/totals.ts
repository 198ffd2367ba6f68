import { latestCensusYear } from '../../../../engines/workforce/calendar.ts';
import type { Service } from '../../../../engines/workforce/model.ts';
import type { Known } from '../../../../platform/web/route.ts';
import { today } from '../../../../platform/web/today.ts';
import { mayKnowWhoSent } from '../../policy.ts';
import { lookedAtTotals } from '../../sending/looks.ts';
import { type Since, type Standing, sinceShown, standings } from '../../totals/standing.ts';
import { latestTotals, type WorkforceTotal } from '../../totals/store.ts';

/** What a partnership knows of one kind of its services. */
export interface PartnershipTotals {
  service: Service;
  /** The latest edition of each year, the oldest year first. */
  years: WorkforceTotal[];
  /** The year that is looked at; undefined where no total can be shown yet. */
  shown: WorkforceTotal | undefined;
  /** The total of the year before it, where there is one. */
  before: WorkforceTotal | undefined;
  /** What has come and gone since the edition of the year shown; without one, what is here of the latest year. */
  since: Since;
  /** The last census there was. */
  latest: number;
  /** How many services have sent the return of the last census; undefined where a total of it is there. */
  sentOfLatest: number | undefined;
  /** Which service has sent what; undefined for those who may not know. */
  standings: Standing[] | undefined;
}

/** Totals for whoever asks, of a year or the latest. That they looked is written down, for the services that are in it. */
export async function partnershipTotals(
  { tx, me }: Pick<Known, 'tx' | 'me'>,
  service: Service,
  year: number | undefined,
): Promise<PartnershipTotals> {
  const years = (await latestTotals(tx, service)).toReversed();
  const shown = years.find((one) => one.year === year) ?? years.at(-1);
  const before = shown && years.find((one) => one.year === shown.year - 1);
  const latest = latestCensusYear(today());
  const hasLatest = years.some((one) => one.year === latest);
  await lookedAtTotals(tx, shown?.services ?? []);
  return {
    service,
    years,
    shown,
    before,
    since: await sinceShown(tx, service, shown?.year ?? latest),
    latest,
    sentOfLatest: hasLatest ? undefined : (await sinceShown(tx, service, latest)).sent,
    standings: mayKnowWhoSent(me) ? await standings(tx, service) : undefined,
  };
}
