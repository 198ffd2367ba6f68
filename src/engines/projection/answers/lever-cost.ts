import { monthEnd } from '../calendar.ts';
import { isFor } from '../chain/rates.ts';
import type { Lever, Scenario } from '../model.ts';
import { layoutOf } from '../outcome/layout.ts';
import { meanOf } from '../outcome/spread.ts';
import type { Sums } from './partnership.ts';

/**
 * What a lever costs in the year that ends at a date of the layout, in pounds: by the months of the year in which it is in
 * force, and once in the year in which it begins.
 */
export function leverCost(scenario: Scenario, lever: Lever, sums: Sums, at: number): number {
  const end = layoutOf(scenario).dates[at]?.month ?? 0;
  const months = Array.from({ length: 12 }, (_, back) => end - back).filter(
    (month) => monthEnd(scenario, month) > lever.from,
  );
  const before = monthEnd(scenario, end - 12) > lever.from;
  const { perYear = 0, once = 0, perFte = 0 } = lever.costs ?? {};
  const concerned = [...scenario.services.keys()].filter((one) => {
    const service = scenario.services[one];
    return service !== undefined && isFor(lever, service);
  });
  const stock = perFte === 0 ? 0 : (meanOf(sums(at, concerned).stock) ?? 0);
  const first = !before && months.length > 0;
  return ((perYear + perFte * stock) * months.length) / 12 + (first ? once : 0);
}
