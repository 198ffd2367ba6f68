import {
  type Around,
  calibrateOwn,
  type Evidence,
  leaveFrom,
  usual,
} from '../../../engines/projection/calibration/index.ts';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Ratio } from '../../../engines/workforce/figures/tally.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { partners } from '../../partnership/index.ts';
import {
  editionsOf,
  latestTotals,
  linkedReturns,
  lookedAtTotals,
  type OwnService,
  offeredAreas,
  ownAreas,
  returnsOf,
  type SentReturn,
} from '../../workforce/index.ts';
import { conversionFromTotals } from './from-totals.ts';
import { fromPipeline } from './observed.ts';
import { ownConversion } from './own-conversion.ts';
import { adultsAround } from './partnership-picture.ts';
import { turnoverAround } from './published.ts';
import { type Picture, scenarioOf } from './scenario.ts';
import { sharesIn, turnoverOfTotals } from './totals.ts';

/**
 * One's own service at present, from its latest return and the one a year before; rates are pulled to what is published around,
 * or to totals that are shown. Conversion is by its own rows, or that of the totals.
 * @throws Refused where it has sent none
 */
export async function ownPicture(tx: Tx, service: OwnService, name: string): Promise<Picture> {
  const returns = await returnsOf(tx, service.id, ['kept']);
  const [latest] = returns;
  if (latest === undefined) {
    throw new Refused([
      {
        field: 'from',
        message: `${service.organisation}: ${service.name} has sent no workforce return yet. Nothing was made. Send one under Workforce, or start from a file.`,
      },
    ]);
  }
  const linked = await linkedReturns(tx, returns.slice(0, 2));
  const records = linked.find(({ year }) => year === latest.year)?.workers ?? [];
  const { figures } = latest;
  const leavers = records.filter(({ standing }) => standing === 'leaver').length;
  const leaversTold = leavers > 0 || (figures.leavers.headcount === 0 && figures.untold.leavers === 0);
  const own = calibrateOwn(
    {
      organisation: service.organisation,
      service: service.kind,
      year: latest.year,
      records,
      before: linked.find(({ year }) => year === latest.year - 1)?.workers,
      ftePerPerson: ftePerPerson(latest),
      leaversTold,
      vacancies: known(figures.ratios.vacancy),
      covering: known(figures.ratios.vacanciesCovered),
      of: `Your return of ${yearName(latest.year)}`,
    },
    await around(tx, service, latest, leaversTold),
  );
  const { indexes } = await editionsOf(tx);
  const remarks = leaversTold
    ? []
    : [
        'Your return does not tell when its leavers started, so leaving is taken by your turnover and the usual length of service.',
      ];
  const [rows, shown] = [await ownConversion(tx, service.id), await conversionFromTotals(tx)];
  const conversion = { ofPlaced: rows.ofPlaced ?? shown.ofPlaced, ofNqsws: rows.ofNqsws ?? shown.ofNqsws };
  const pipeline = fromPipeline({ conversion, programmes: [], remarks: [] });
  return { json: scenarioOf(name, latest.year, [own], indexes.at(-1), pipeline), remarks };
}

const known = ({ n, known, of }: Ratio): number | undefined => (of > 0 && known === 0 ? undefined : n);

/** Mean FTE of those in post; 1 where it is known of nobody. */
function ftePerPerson({ figures: { inPost } }: SentReturn): number {
  const mean = inPost.fteKnown === 0 ? 1 : inPost.fte / inPost.fteKnown;
  return Math.min(1, Math.max(0.01, Math.round(mean * 1000) / 1000));
}

async function around(tx: Tx, service: OwnService, latest: SentReturn, leaversTold: boolean): Promise<Around> {
  const totals = await latestTotals(tx, service.kind);
  await lookedAtTotals(tx, totals[0]?.services ?? []);
  const editions = await editionsOf(tx);
  const edition = editions.indexes.at(-1);
  const levels: Evidence[] = [];
  const { turnoverHeadcount } = latest.figures.ratios;
  const left = known(turnoverHeadcount);
  if (!leaversTold && left !== undefined && turnoverHeadcount.d > 0) {
    levels.push({ of: `Your return of ${yearName(latest.year)}`, value: left / turnoverHeadcount.d, n: 1 });
  }
  if (service.kind === 'adults') levels.push(...turnoverOfTotals(totals, 'adults'), ...adultsAround(editions));
  else if (edition === undefined) levels.push(...turnoverOfTotals(totals, 'children'), usual.childrensTurnover);
  else {
    const partner = (await partners(tx)).filter(({ id }) => id === service.organisationId);
    levels.push(...turnoverAround(edition, ownAreas(partner, offeredAreas(edition)).areas[0]));
  }
  return leaveFrom(levels, sharesIn(service.kind === 'children' ? totals[0] : undefined).leavers);
}
