import { type AreaHistory, before, type ForecastMeasure, fromMiddle, learntFrom, observed } from './history.ts';
import { halfWidth, type Miss } from './interval.ts';
import { apply, leastAbsolute } from './least-absolute.ts';
import { mean } from './middle.ts';

export type Rate = Exclude<ForecastMeasure, 'inPost'>;

/** One area's forecast for a year. Rates in percent, within 0 to 100; in post in FTE. */
export interface AreaForecast {
  expected: number;
  /** Four in five outcomes are expected between these. */
  low: number;
  high: number;
}

/** How many years of a region's figures weigh as much as one's own past. */
const regionYears: Record<Rate, number> = { turnover: 2, vacancy: 4, agency: 8 };

/** An area of this many FTE goes back to what is usual half as much again as a very large one may. */
const halfSize = 100;

/**
 * Forecasts a rate of every area that has one for the year before, from that and earlier years only. A rate goes part of
 * the way from last year's towards what is usual: the area's own mean, pulled towards the other areas of its region by
 * how few years there are (partial pooling). Small areas go further. Where each worker holds more cases than elsewhere,
 * rates move differently; so do vacancies where there are more agency workers than vacancies, or fewer. How far is learnt
 * from all areas together; docs/forecasting.md says how the clues were chosen.
 */
export function forecastRate(areas: readonly AreaHistory[], rate: Rate, year: number): Map<AreaHistory, AreaForecast> {
  const examples = learntFrom(areas, rate, year).flatMap((past) => {
    const known = cluesOf(areas, rate, past);
    return [...known].flatMap(([area, { clues, last, size }]) => {
      const value = observed(area, rate, past);
      return value === undefined ? [] : [{ clues, outcome: value - last, size }];
    });
  });
  const effects = leastAbsolute(examples);
  const misses: Miss[] = examples.map(({ clues, outcome, size }) => ({
    size,
    by: Math.abs(outcome - apply(effects, clues)),
  }));
  const forecasts = new Map<AreaHistory, AreaForecast>();
  for (const [area, { clues, last, size }] of cluesOf(areas, rate, year)) {
    const expected = within(last + apply(effects, clues));
    const half = halfWidth(misses, size, 0.8);
    if (half !== undefined) {
      forecasts.set(area, { expected, low: within(expected - half), high: within(expected + half) });
    }
  }
  return forecasts;
}

const within = (rate: number): number => Math.min(Math.max(rate, 0), 100);

interface Clues {
  clues: number[];
  last: number;
  size: number;
}

/** What was known of each area before the year began. */
function cluesOf(areas: readonly AreaHistory[], rate: Rate, year: number): Map<AreaHistory, Clues> {
  const last = new Map<AreaHistory, number>();
  for (const area of areas) {
    const value = observed(area, rate, year - 1);
    if (value !== undefined) last.set(area, value);
  }
  const everywhere = mean([...last.values()]);
  const caseload = fromMiddle(areas, 'caseload', year - 1);
  const agency = fromMiddle(areas, 'agency', year - 1);
  const vacancy = fromMiddle(areas, 'vacancy', year - 1);
  const sums = new Map<string, { sum: number; areas: number }>();
  for (const [{ region }, value] of last) {
    const { sum, areas } = sums.get(region) ?? { sum: 0, areas: 0 };
    sums.set(region, { sum: sum + value, areas: areas + 1 });
  }
  const found = new Map<AreaHistory, Clues>();
  for (const [area, value] of last) {
    const region = sums.get(area.region) ?? { sum: 0, areas: 0 };
    const others = region.areas > 1 ? (region.sum - value) / (region.areas - 1) : everywhere;
    const past = before(area, rate, year);
    const own = past.length / (past.length + regionYears[rate]);
    const usual = own * mean(past) + (1 - own) * others;
    const size = observed(area, 'inPost', year - 1) ?? 1;
    const gap = usual - value;
    const clues = [gap, (gap * halfSize) / (halfSize + size), caseload(area)];
    if (rate === 'vacancy') clues.push(agency(area) - vacancy(area));
    found.set(area, { clues, last: value, size });
  }
  return found;
}
