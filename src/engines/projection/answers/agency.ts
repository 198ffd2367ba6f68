import type { Scenario } from '../model.ts';
import type { Chunk } from '../outcome/chunk.ts';
import { layoutOf } from '../outcome/layout.ts';
import { ranked } from '../outcome/spread.ts';
import { usualConfidence } from './nqsw-needed.ts';
import { placesOf, shares, sumsOf } from './partnership.ts';

/** When agency use falls to the wanted share, of a service or all together. */
export interface AgencyShareReached {
  organisation: string;
  service: string;
  /** Agency FTE ÷ (agency + stock) that is wanted. */
  wanted: number;
  /** The first 30 September at which it is no higher in the wanted share of the runs; null: not within the horizon. */
  date: string | null;
  /** Years from the start until then. */
  years: number | null;
  /** The share not passed in the wanted share of the runs, at each date. */
  byDate: { date: string; share: number }[];
}

/** When the wanted agency share is reached. None where no share is wanted. */
export function agencyShareReached(scenario: Scenario, projection: Chunk): AgencyShareReached[] {
  const wanted = scenario.targets?.agencyShare;
  if (wanted === undefined) return [];
  const confidence = scenario.targets?.confidence ?? usualConfidence;
  const { dates } = layoutOf(scenario);
  const sums = sumsOf(scenario, projection);
  return placesOf(scenario).map(({ organisation, service, services }) => {
    const byDate = dates.map(({ date }, at) => {
      const { agency, stock } = sums(at, services);
      return { date, share: ranked(shares(agency, stock).sort(), confidence) ?? 0 };
    });
    const first = byDate.findIndex(({ share }) => share <= wanted + 1e-12);
    const reached = dates[first];
    const years = reached === undefined ? null : Math.round((reached.month / 12) * 100) / 100;
    return { organisation, service, wanted, date: reached?.date ?? null, years, byDate };
  });
}
