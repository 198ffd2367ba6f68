import { type AreaHistory, fromMiddle, learntFrom, observed } from './history.ts';
import { halfWidth, type Miss } from './interval.ts';
import { apply, leastAbsolute } from './least-absolute.ts';
import { mean, quantile } from './middle.ts';
import type { AreaForecast } from './rate.ts';

/**
 * Of the growth that was usual so far, how much is expected to go on: a damped trend, as is usual where a series is short
 * (Gardner and McKenzie 1985). docs/forecasting.md says how it was chosen.
 */
const goesOn = 0.5;

/**
 * Forecasts the FTE in post of every area that has one for the year before, from that and earlier years only: last year's
 * number and half the growth that areas had on average over the years so far (the middle one by FTE in each year), less or
 * more where the agency rate is above or below that of the area in the middle, by as much as that told in years before.
 */
export function forecastInPost(areas: readonly AreaHistory[], year: number): Map<AreaHistory, AreaForecast> {
  const past = learntFrom(areas, 'inPost', year).map((one) => growthIn(areas, one));
  const trend = past.length === 0 ? 0 : goesOn * mean(past.map(({ usual }) => usual));
  const examples = past.flatMap(({ usual, grown }) =>
    grown.map(({ size, growth, clues }) => ({ clues, outcome: growth - usual, weight: size, size, growth })),
  );
  const effects = leastAbsolute(examples);
  const misses: Miss[] = examples.map(({ size, growth, clues }) => ({
    size,
    by: Math.abs(growth - trend - apply(effects, clues)),
  }));
  const clues = cluesFor(areas, year);
  const forecasts = new Map<AreaHistory, AreaForecast>();
  for (const area of areas) {
    const last = observed(area, 'inPost', year - 1);
    if (last === undefined) continue;
    const half = halfWidth(misses, last, 0.8);
    if (half === undefined) continue;
    const expected = last * (1 + trend + apply(effects, clues(area)));
    forecasts.set(area, { expected, low: Math.max(0, expected - half * last), high: expected + half * last });
  }
  return forecasts;
}

/** In hundredths, as growth is in shares: so that the least effect that is looked at is alike. */
function cluesFor(areas: readonly AreaHistory[], year: number): (area: AreaHistory) => number[] {
  const agency = fromMiddle(areas, 'agency', year - 1);
  return (area) => [agency(area) / 100];
}

interface Grown {
  /** FTE in post the year before. */
  size: number;
  /** By what share of it the area grew. */
  growth: number;
  clues: number[];
}

/** How areas grew in the year, and what was usual: the growth of the area in the middle, by FTE. */
function growthIn(areas: readonly AreaHistory[], year: number): { usual: number; grown: Grown[] } {
  const clues = cluesFor(areas, year);
  const grown = areas.flatMap((area): Grown[] => {
    const size = observed(area, 'inPost', year - 1);
    const now = observed(area, 'inPost', year);
    if (size === undefined || now === undefined || size <= 0) return [];
    return [{ size, growth: now / size - 1, clues: clues(area) }];
  });
  const usual = quantile(
    grown.map(({ size, growth }) => ({ value: growth, weight: size })),
    0.5,
  );
  return { usual: usual ?? 0, grown };
}
