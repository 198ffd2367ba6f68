import { type Area, rowsOf } from './areas.ts';
import { type EditionIndex, type PublishedRow, valueIn } from './edition.ts';
import { type Figure, type Measure, type MeasureName, measureOf } from './measures.ts';
import { rateOf, sum } from './rates.ts';
import { type Absence, countable, type Value } from './values.ts';

/** Whose figures: England's, a region's, or those of one or more areas summed. */
export type Place =
  | { kind: 'england' }
  | { kind: 'region'; name: string }
  | { kind: 'areas'; name: string; areas: readonly Area[] };

/** A measure of one place and year, with what it is made of. */
export interface YearFigure {
  year: number;
  n: Value;
  d: Value;
  /** To one decimal. Of one published row as published, of several the rate of the sums. */
  rate: Value;
  /** The names of the rows that n and d count. */
  counted: readonly string[];
  /** Which of the areas are not in n and d, and why. */
  missing: readonly { name: string; why: Absence }[];
}

/** The measure year by year, for every year of the edition, oldest first. */
export function series(index: EditionIndex, measure: MeasureName, place: Place): YearFigure[] {
  return index.years.map((year) => figureOf(index, measure, place, year));
}

/** The measure in one year. What is not known stays unknown, with its reason. */
export function figureOf(index: EditionIndex, name: MeasureName, place: Place, year: number): YearFigure {
  const measure = measureOf(name);
  if (place.kind === 'areas') return summed(index, measure, place.areas, year);
  const [row] = rowOf(index, place, year);
  return row === undefined ? unknown(year, 'no-row', []) : ofRow(row, measure);
}

/** One published figure, such as starters, with whom it counts. */
export interface CountFigure {
  year: number;
  value: Value;
  counted: readonly string[];
  missing: YearFigure['missing'];
}

/** A figure that is no rate: as published, or the sum over the areas of which it is known. */
export function countOf(index: EditionIndex, figure: Figure, place: Place, year: number): CountFigure {
  const areas = place.kind === 'areas' ? place.areas : [];
  const rows = place.kind === 'areas' ? rowsOfAll(index, areas, year) : rowOf(index, place, year);
  const missing = [...without(index, areas, year)];
  const known: PublishedRow[] = [];
  for (const row of rows) {
    const value = valueIn(row, figure);
    if (countable(value) !== undefined) known.push(row);
    else if (typeof value === 'string') missing.push({ name: row.name, why: value });
  }
  const value = total((known.length > 0 ? known : rows.slice(0, 1)).map((row) => valueIn(row, figure))) ?? 'no-row';
  return { year, value, counted: known.map(({ name }) => name), missing };
}

function rowOf(index: EditionIndex, place: Exclude<Place, { kind: 'areas' }>, year: number): PublishedRow[] {
  const row = (place.kind === 'england' ? index.england : index.regions.get(place.name))?.get(year);
  return row === undefined ? [] : [row];
}

/** The areas that have no row in the year. */
function without(index: EditionIndex, areas: readonly Area[], year: number): { name: string; why: Absence }[] {
  return areas
    .filter(({ numbers }) => rowsOf(index, numbers, year).length === 0)
    .map(({ name }) => ({ name, why: 'no-row' }));
}

function rowsOfAll(index: EditionIndex, areas: readonly Area[], year: number): PublishedRow[] {
  const numbers = areas.flatMap((area) => area.numbers);
  return rowsOf(index, numbers, year);
}

/** The sum, or the reason of the first that is not known; undefined when there are none. */
function total(values: readonly Value[]): Value | undefined {
  if (values.length < 2) return values[0];
  const known: number[] = [];
  for (const value of values) {
    const number = countable(value);
    if (number === undefined) return value;
    known.push(number);
  }
  return sum(known);
}

function denominator(row: PublishedRow, { denominator, days }: Measure): Value {
  const value = total(denominator.map((figure) => valueIn(row, figure))) ?? 'no-column';
  return typeof value === 'number' && days !== undefined ? sum([value * days(row.year)]) : value;
}

function ofRow(row: PublishedRow, measure: Measure): YearFigure {
  const n = valueIn(row, measure.numerator);
  const d = denominator(row, measure);
  const why = [n, d].find((value) => countable(value) === undefined);
  const missing = typeof why === 'string' ? [{ name: row.name, why }] : [];
  const counted = missing.length === 0 ? [row.name] : [];
  return { year: row.year, n, d, rate: valueIn(row, measure.published), counted, missing };
}

/**
 * The rate of the summed numerators and denominators, never the mean of rates. A row that two areas share counts once. An
 * area with either part unknown is in neither sum.
 */
function summed(index: EditionIndex, measure: Measure, areas: readonly Area[], year: number): YearFigure {
  const rows = rowsOfAll(index, areas, year).map((row) => ofRow(row, measure));
  const known = rows.filter(({ counted }) => counted.length > 0);
  const missing = [...rows.flatMap((row) => row.missing), ...without(index, areas, year)];
  const [only, another] = known.length > 0 ? known : rows;
  if (only === undefined) return unknown(year, 'no-row', missing);
  if (another === undefined) return { ...only, missing };
  if (known.length === 0) return unknown(year, missing[0]?.why ?? 'no-row', missing);
  const n = sum(known.map((row) => countable(row.n) ?? 0));
  const d = sum(known.map((row) => countable(row.d) ?? 0));
  const rate = rateOf(n, d, measure.times) ?? 'not-applicable';
  return { year, n, d, rate, counted: known.flatMap(({ counted }) => counted), missing };
}

function unknown(year: number, why: Absence, missing: YearFigure['missing']): YearFigure {
  return { year, n: why, d: why, rate: why, counted: [], missing };
}
