import { censusDates } from '../calendar.ts';
import { leversIn } from '../chain/rates.ts';
import type { Conversion, Scenario, Service } from '../model.ts';
import { type NqswNeeded, wanted } from './nqsw-needed.ts';

/** Final placements that a service must offer in a year, so that enough of its students become its NQSWs. */
export interface PlacementsToOffer {
  organisation: string;
  service: string;
  /** The year ending 30 September in which the students would start as NQSWs. */
  year: number;
  /** NQSWs wanted from one's own placements. */
  nqsws: number;
  /** At the conversion observed, and at the aim (80% in Kent and Medway); null where that is nought. */
  atObserved: number | null;
  atTarget: number | null;
}

/** Placements = NQSWs wanted from one's own placements ÷ the share of students placed who are then recruited. */
export function placementsToOffer(scenario: Scenario, needs: readonly NqswNeeded[]): PlacementsToOffer[] {
  return needs.flatMap((need): PlacementsToOffer[] => {
    const { organisation, service, year } = need;
    const here = scenario.services.find((one) => one.organisation === organisation && one.service === service);
    const conversion = here && conversionOf(scenario, here, year);
    if (conversion === undefined) return [];
    const nqsws = wanted(need) * (conversion.ofNqsws ?? 1);
    const atObserved = offered(nqsws, conversion.ofPlaced);
    return [{ organisation, service, year, nqsws, atObserved, atTarget: offered(nqsws, conversion.target) }];
  });
}

/**
 * The conversion in a service and year: that of the last lever that speaks of it, or the scenario's. A lever that does not say how
 * many NQSWs are wanted from one's own placements leaves that as it is.
 */
function conversionOf(scenario: Scenario, service: Service, year: number): Conversion | undefined {
  const month = censusDates(scenario).find(({ date }) => date.startsWith(`${year}-`))?.month ?? 0;
  const replaced = leversIn(scenario, service, month, 'all').flatMap(({ conversion }) => conversion ?? []);
  const last = replaced.at(-1) ?? scenario.conversion;
  return last && { ...last, ofNqsws: last.ofNqsws ?? scenario.conversion?.ofNqsws };
}

const offered = (nqsws: number, share: number): number | null => (share === 0 ? null : Math.ceil(nqsws / share - 1e-9));
