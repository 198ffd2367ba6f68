import { outcodeOf, type Point } from '../../engines/geography/index.ts';
import { type Problem, problem } from '../../platform/files/index.ts';

/** Which cells of a row hold the outcode or postcode and its place. */
export interface GeographyColumns {
  code: number;
  lat: number;
  lon: number;
}

/** A file of places as far as it has been read: sums by outcode, so that millions of postcodes need little memory. */
export interface OutcodeSums {
  sums: Map<string, { lat: number; lon: number; count: number }>;
  /** The first problems, at most `mostProblems`. */
  problems: Problem[];
  /** Rows left out as wrong. */
  rejected: number;
  /** Rows that the Office for National Statistics marks as having no location. */
  unplaced: number;
}

const mostProblems = 100;

const headings = {
  code: ['outcode', 'pcds', 'pcd', 'postcode'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'long', 'lng', 'longitude'],
};

/** Finds the columns in a header, or says which are missing. The first heading of each list that is there counts. */
export function geographyColumns(header: string[]): GeographyColumns | { missing: string } {
  const known = header.map((heading) => heading.trim().toLowerCase());
  const find = (names: string[]): number | undefined =>
    names.map((name) => known.indexOf(name)).find((index) => index >= 0);
  const code = find(headings.code);
  const lat = find(headings.lat);
  const lon = find(headings.lon);
  if (code === undefined) return { missing: 'outcode (or pcds)' };
  if (lat === undefined) return { missing: 'lat' };
  return lon === undefined ? { missing: 'lon (or long)' } : { code, lat, lon };
}

/** Adds one row to the sums, or notes what is wrong with it. */
export function addPlace(to: OutcodeSums, columns: GeographyColumns, file: string, row: number, cells: string[]): void {
  const cell = (at: number): string => cells[at]?.trim() ?? '';
  const outcode = outcodeOf(cell(columns.code));
  const lat = degrees(cell(columns.lat));
  const lon = degrees(cell(columns.lon));
  if (lat !== undefined && (lat > 99 || (lat === 0 && lon === 0))) {
    to.unplaced += 1;
  } else if (outcode === undefined) {
    reject(to, file, row, 'outcode', cell(columns.code), 'is not an outcode', 'an outcode such as KT1, or a postcode');
  } else if (lat === undefined || lat < 49 || lat > 61.5) {
    reject(to, file, row, 'lat', cell(columns.lat), 'is not in the United Kingdom', 'degrees north from 49 to 61.5');
  } else if (lon === undefined || lon < -9 || lon > 2.5) {
    reject(to, file, row, 'lon', cell(columns.lon), 'is not in the United Kingdom', 'degrees east from -9 to 2.5');
  } else {
    const sum = to.sums.get(outcode) ?? { lat: 0, lon: 0, count: 0 };
    sum.lat += lat;
    sum.lon += lon;
    sum.count += 1;
    to.sums.set(outcode, sum);
  }
}

/** The middle of the places of each outcode. */
export function centres(sums: OutcodeSums['sums']): Map<string, Point> {
  return new Map([...sums].map(([outcode, { lat, lon, count }]) => [outcode, { lat: lat / count, lon: lon / count }]));
}

function reject(to: OutcodeSums, ...[file, row, column, value, wrong, expected]: Parameters<typeof problem>): void {
  to.rejected += 1;
  if (to.problems.length < mostProblems) to.problems.push(problem(file, row, column, value, wrong, expected));
}

function degrees(cell: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}
