import { type CalibratedService, serviceJson } from '../../../engines/projection/calibration/index.ts';
import type { EditionIndex } from '../../../engines/workforce/benchmark/index.ts';
import { countable, figureOf, yearName } from '../../../engines/workforce/benchmark/index.ts';
import type { FromPipeline } from './observed.ts';

/** A scenario as its file holds it, and what is to be known of how it came to be. */
export interface Picture {
  json: Readonly<Record<string, unknown>>;
  /** Sentences. */
  remarks: string[];
}

/** How far a scenario from the present looks, and when its aim is to be met, in years. */
const [horizon, aimedIn] = [5, 4];

/** The present picture of services as a scenario, to be changed. */
export function scenarioOf(
  name: string,
  year: number,
  services: readonly CalibratedService[],
  edition: EditionIndex | undefined,
  pipeline: FromPipeline,
): Picture['json'] {
  return {
    name,
    start: `${year}-09-30`,
    years: horizon,
    services: services.map(serviceJson),
    ...pipeline.json,
    targets: {
      vacancyRate: aimOf(edition),
      by: { value: `${year + aimedIn}-09-30`, source: 'Four years ahead; choose the year that your plan is for', n: 0 },
      confidence: { value: 0.8, source: 'Met in four runs of five; choose how sure you want to be', n: 0 },
    },
  };
}

function aimOf(edition: EditionIndex | undefined) {
  const rate = edition && countable(figureOf(edition, 'vacancy', { kind: 'england' }, edition.edition).rate);
  if (edition === undefined || rate === undefined) {
    return { value: 0.15, source: 'Assumption: 15% vacant. Put your own aim in', n: 0 };
  }
  const source = `England’s vacancy rate in ${yearName(edition.edition)} (DfE, edition ${edition.edition}). Put your own aim in`;
  return { value: Math.round(rate * 10) / 1000, source, n: 0 };
}
