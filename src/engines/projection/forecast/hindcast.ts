import { type AreaHistory, before, type ForecastMeasure, forecastMeasures, observed } from './history.ts';
import { forecastInPost } from './in-post.ts';
import { mean } from './middle.ts';
import { type AreaForecast, forecastRate } from './rate.ts';

/** A forecast of a past year, beside what happened; rates in percent, in post in FTE. */
export interface Trial {
  measure: ForecastMeasure;
  year: number;
  area: AreaHistory;
  /** FTE in post the year before; undefined where that is not known. */
  size: number | undefined;
  actual: number;
  forecast: AreaForecast;
  /** “The same as last year.” */
  naive: number;
  /** Halfway between last year's and the mean so far. */
  average: number;
  /** What happened lies within the interval, both to one decimal. */
  held: boolean;
}

/** A forecast rests on at least so many earlier years, the last of which is the year before. */
const fewestYears = 3;

/** Forecasts every area for a year from what was known before it. */
export function forecastYear(
  areas: readonly AreaHistory[],
  measure: ForecastMeasure,
  year: number,
): Map<AreaHistory, AreaForecast> {
  const all = measure === 'inPost' ? forecastInPost(areas, year) : forecastRate(areas, measure, year);
  return new Map([...all].filter(([area]) => before(area, measure, year).length >= fewestYears));
}

/**
 * Forecasts every area and year from `from` on as it would have been forecast then, from the years before it only.
 *
 * @param from the first census year that is forecast
 */
export function hindcast(areas: readonly AreaHistory[], from = 2020): Trial[] {
  const years = [...new Set(areas.flatMap((area) => [...area.years.keys()]))].filter((year) => year >= from).sort();
  return forecastMeasures.flatMap((measure) => years.flatMap((year) => trialsOf(areas, measure, year)));
}

function trialsOf(areas: readonly AreaHistory[], measure: ForecastMeasure, year: number): Trial[] {
  return [...forecastYear(areas, measure, year)].flatMap(([area, forecast]): Trial[] => {
    const actual = observed(area, measure, year);
    const naive = observed(area, measure, year - 1);
    if (actual === undefined || naive === undefined) return [];
    const average = (naive + mean(before(area, measure, year))) / 2;
    const held = tenth(forecast.low) <= actual && actual <= tenth(forecast.high);
    const size = observed(area, 'inPost', year - 1);
    return [{ measure, year, area, size, actual, forecast, naive, average, held }];
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
