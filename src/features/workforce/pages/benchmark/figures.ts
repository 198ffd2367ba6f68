import {
  type Area,
  type BenchmarkRow,
  benchmarkTable,
  type Change,
  changeFrom,
  together,
} from '../../../../engines/workforce/benchmark/index.ts';
import type { Chosen, OfferedMeasure } from './chosen.ts';

/** One year of a measure: England's figure, the region's, and that of the areas together. */
export interface BenchmarkYear {
  year: number;
  england: BenchmarkRow;
  region: BenchmarkRow;
  areas: BenchmarkRow;
  /** How the areas stand against the baseline year, and against the region: up is more. */
  sinceBaseline: Change;
  againstRegion: Change;
}

export interface MeasureFigures {
  measure: OfferedMeasure;
  /** Oldest first, from the baseline year. */
  years: readonly BenchmarkYear[];
  /** Each area by itself in the last year; empty where there is but one. */
  each: readonly BenchmarkRow[];
}

/** The rows of a benchmark, laid out as its page shows them. */
export function measureFigures(
  rows: readonly BenchmarkRow[],
  measures: readonly OfferedMeasure[],
  { edition, region }: Chosen,
): MeasureFigures[] {
  const byMeasure = Map.groupBy(rows, ({ measure }) => measure);
  return measures.map((measure) => {
    const own = byMeasure.get(measure) ?? [];
    const years = [...Map.groupBy(own, ({ figure }) => figure.year)].flatMap(([year, all]) =>
      yearOf(year, all, region),
    );
    const first = years[0];
    const single = own.filter(({ place, geography }) => place.kind === 'areas' && geography !== together);
    const each = single.filter(({ figure }) => figure.year === edition.edition);
    return {
      measure,
      years: years.map((one) => ({
        ...one,
        sinceBaseline: changeFrom(first?.areas.figure.rate ?? 'no-row', one.areas.figure.rate),
        againstRegion: changeFrom(one.region.figure.rate, one.areas.figure.rate),
      })),
      each: each.length > 1 ? each : [],
    };
  });
}

function yearOf(year: number, rows: readonly BenchmarkRow[], name: string) {
  const england = rows.find(({ place }) => place.kind === 'england');
  const region = rows.find(({ place }) => place.kind === 'region' && place.name === name);
  const areas = rows.find(({ geography }) => geography === together);
  return england && region && areas ? [{ year, england, region, areas }] : [];
}

/** Every row of the benchmark that was chosen. */
export function benchmarkRows(
  { edition, region, areas, baseline }: Chosen,
  measures: readonly OfferedMeasure[],
): BenchmarkRow[] {
  return benchmarkTable(edition, { measures, region, areas, baseline });
}

/** What the areas together are called: by name where there is one. */
export function togetherWords(areas: readonly Area[]): string {
  const [only, another] = areas;
  return only !== undefined && another === undefined ? only.name : 'The areas together';
}
