import {
  type CalibratedService,
  calibrateFromFigures,
  type Evidence,
  usual,
} from '../../../engines/projection/calibration/index.ts';
import { adultsRate, countable } from '../../../engines/workforce/benchmark/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { list } from '../../../platform/web/words.ts';
import { partners } from '../../partnership/index.ts';
import {
  type Editions,
  editionsOf,
  latestTotals,
  lookedAtTotals,
  offeredAreas,
  ownAreas,
} from '../../workforce/index.ts';
import { pipelineFromTotals } from './from-totals.ts';
import { fromPipeline } from './observed.ts';
import { publishedFigures, turnoverAround } from './published.ts';
import { type Picture, scenarioOf } from './scenario.ts';
import { figuresOfTotals, sharesIn } from './totals.ts';

/**
 * The partnership at present: each children's authority from what is published of it; adults' services together from the
 * totals that the partnership sees, and children's too where nothing is published. The pipeline is from its totals too. No
 * service's own return is looked at, and nobody's rows of the pipeline, though the lead may see them: the scenario is for others.
 * @throws Refused where neither figures nor totals are there
 */
export async function partnershipPicture(tx: Tx, name: string): Promise<Picture> {
  const editions = await editionsOf(tx);
  const edition = editions.indexes.at(-1);
  const [children, adults] = [await latestTotals(tx, 'children'), await latestTotals(tx, 'adults')];
  await lookedAtTotals(tx, [...new Set([...children, ...adults].flatMap(({ services }) => services))]);
  const remarks: string[] = [];
  const services: CalibratedService[] = [];
  if (edition !== undefined) {
    const { areas, without } = ownAreas(await partners(tx), offeredAreas(edition));
    const shares = sharesIn(children[0]);
    const figures = areas.map((area) => ({ area, figures: publishedFigures(edition, area, shares) }));
    services.push(
      ...figures.flatMap(({ figures: known }) => (known === undefined ? [] : [calibrateFromFigures(known)])),
    );
    const untold = [...without, ...figures.filter(({ figures: known }) => !known).map(({ area }) => area.name)];
    if (untold.length > 0) remarks.push(`Nothing is published of ${list(untold)}, so they are not in it.`);
  }
  const own =
    services.length === 0
      ? [
          figuresOfTotals(
            children,
            'children',
            edition ? turnoverAround(edition, undefined) : [usual.childrensTurnover],
          ),
        ]
      : [];
  const together = [...own, figuresOfTotals(adults, 'adults', adultsAround(editions))];
  services.push(...together.flatMap((known) => (known === undefined ? [] : [calibrateFromFigures(known)])));
  if (services.length === 0) {
    throw new Refused([
      {
        field: 'from',
        message:
          'Nothing is known of your services yet. Nothing was made. Load published figures under Workforce, or start from a file.',
      },
    ]);
  }
  const year = edition?.edition ?? Math.max(...[...children, ...adults].map((total) => total.year));
  const latest = adults[0]?.year;
  if (latest === undefined) remarks.push('There are no totals of adults’ services, so these are not in it.');
  else if (latest !== year) {
    remarks.push(
      `Adults’ services are as in the totals of 30 September ${latest}, and taken as if they were so at 30 September ${year}.`,
    );
  }
  const pipeline = fromPipeline(await pipelineFromTotals(tx));
  return { json: scenarioOf(name, year, services, edition, pipeline), remarks: [...remarks, ...pipeline.remarks] };
}

/** Turnover of adults' services as it was loaded of England, or as it is printed. */
export function adultsAround({ adults }: Pick<Editions, 'adults'>): Evidence[] {
  const edition = adults.at(-1);
  const rate =
    edition && countable(adultsRate(edition, 'turnover', { level: 'national', name: 'England' }, edition.edition));
  if (edition === undefined || rate === undefined) return [usual.adultsTurnover];
  return [{ of: `adults’ services in England, edition ${edition.edition}`, value: rate / 100, n: 1 }];
}
