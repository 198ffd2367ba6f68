import { type CalibratedService, serviceJson } from '../../../engines/projection/calibration/index.ts';
import type { EditionIndex } from '../../../engines/workforce/benchmark/index.ts';
import { countable, figureOf, yearName } from '../../../engines/workforce/benchmark/index.ts';

/** A scenario as its file holds it, and what is to be known of how it came to be. */
export interface Picture {
  json: Readonly<Record<string, unknown>>;
  /** Sentences. */
  remarks: string[];
}

/** How far a scenario from the present looks, and when its aim is to be met, in years. */
const [horizon, aimedIn] = [5, 4];

/** Conversion as both councils of Kent and Medway had it, recomputed from their rows, and the aim that they set themselves. */
const conversion = {
  ofPlaced: {
    value: 0.447,
    source: 'Kent and Medway progression case study: 93 of 208 students on placement were recruited. Put your own in',
    n: 208,
  },
  target: { value: 0.8, source: 'The aim of Kent and Medway’s councils: at least 80% of students on placement', n: 0 },
};

/** The present picture of services as a scenario, to be changed. */
export function scenarioOf(
  name: string,
  year: number,
  services: readonly CalibratedService[],
  edition: EditionIndex | undefined,
): Picture['json'] {
  return {
    name,
    start: `${year}-09-30`,
    years: horizon,
    services: services.map(serviceJson),
    conversion,
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
