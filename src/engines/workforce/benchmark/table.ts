import type { Area } from './areas.ts';
import { type Change, changeFrom, type Rag, ragOf } from './compare.ts';
import type { EditionIndex } from './edition.ts';
import type { MeasureName } from './measures.ts';
import { type Place, series, type YearFigure } from './series.ts';

/** One line of a benchmark: a measure of a place in a year, how it moved and how it stands. */
export interface BenchmarkRow {
  edition: number;
  measure: MeasureName;
  place: Place;
  /** The place's name: `England`, the region's, `together` or the area's. */
  geography: string;
  figure: YearFigure;
  change: Change;
  /** Undefined for England and the region. */
  rag: Rag | undefined;
  /** Other areas are counted here than in the year before or the baseline year, with which this year is compared. */
  unlike: boolean;
}

export interface Wanted {
  measures: readonly MeasureName[];
  region: string;
  areas: readonly Area[];
  /** The first year shown, and the one that RAG compares with. */
  baseline: number;
}

/** What the sum of all chosen areas is called. */
export const together = 'together';

/**
 * England, the region, the chosen areas together and each by itself, from the baseline year to the edition's last: by
 * year, then measure, then place.
 */
export function benchmarkTable(index: EditionIndex, { measures, region, areas, baseline }: Wanted): BenchmarkRow[] {
  const england: Place = { kind: 'england' };
  const ofRegion: Place = { kind: 'region', name: region };
  const chosen: Place[] = [{ kind: 'areas', name: together, areas }, ...singlePlaces(index, areas)];
  const rows = measures.flatMap((measure) => {
    const regionRates = new Map(series(index, measure, ofRegion).map(({ year, rate }) => [year, rate]));
    return [england, ofRegion, ...chosen].flatMap((place) => {
      const byYear = new Map(series(index, measure, place).map((figure) => [figure.year, figure]));
      const then = byYear.get(baseline);
      return [...byYear.values()]
        .filter(({ year }) => year >= baseline)
        .map((figure): BenchmarkRow => {
          const before = byYear.get(figure.year - 1);
          const there = regionRates.get(figure.year) ?? 'no-row';
          const isRated = place.kind === 'areas';
          return {
            edition: index.edition,
            measure,
            place,
            geography: nameOf(place),
            figure,
            change: changeFrom(before?.rate ?? 'no-row', figure.rate),
            rag: isRated ? ragOf({ rate: figure.rate, baseline: then?.rate ?? 'no-row', region: there }) : undefined,
            unlike: isUnlike(figure, then) || isUnlike(figure, before),
          };
        });
    });
  });
  return rows.sort((a, b) => a.figure.year - b.figure.year);
}

/** One place for each area, and one for areas that share all their rows, under the name of the row. */
function singlePlaces(index: EditionIndex, areas: readonly Area[]): Place[] {
  const rowsOfArea = ({ numbers }: Area): string => {
    const rows = new Set(numbers.flatMap((number) => [...(index.authorities.get(number)?.values() ?? [])]));
    return [...rows].map((row) => `${row.year} ${row.numbers.join('/')}`).join();
  };
  const byRows = Map.groupBy(areas, rowsOfArea);
  return [...byRows.values()].map((same) => ({ kind: 'areas', name: same[0]?.name ?? '', areas: same }));
}

/** Both are known, but not of the same areas. */
function isUnlike(one: YearFigure, other: YearFigure | undefined): boolean {
  if (one.counted.length === 0 || other === undefined || other.counted.length === 0) return false;
  if (one.missing.length !== other.missing.length) return true;
  const names = new Set(other.missing.map(({ name }) => name));
  return one.missing.some(({ name }) => !names.has(name));
}

function nameOf(place: Place): string {
  return place.kind === 'england' ? 'England' : place.name;
}
