import { rateOf } from '../rate.ts';
import { type Area, rowsOf } from './areas.ts';
import { type EditionIndex, type PublishedRow, valueIn } from './edition.ts';
import { type Figure, type Measure, type MeasureName, measureOf } from './measures.ts';
import { type Missing, missingFrom } from './missing.ts';
import { sum } from './rates.ts';
import { type Absence, countable, type Value } from './values.ts';

/** Whose figures: England's, a region's, or those of one or more areas summed. */
export type Place =
  | { kind: 'england' }
  | { kind: 'region'; name: string }
  | { kind: 'areas'; name: string; areas: readonly Area[] };

/** Whom a figure counts, and whom not. */
interface Counting {
  year: number;
  /** The names of the rows that are counted. */
  counted: readonly string[];
  /** Which of the areas are not, and why. */
  missing: readonly Missing[];
}

/** A measure of one place and year, with what it is made of. */
export interface YearFigure extends Counting {
  n: Value;
  d: Value;
  /** To one decimal. Of one published row as published, of several the rate of the sums. */
  rate: Value;
}

/** A published figure that is no rate, such as starters. */
export interface CountFigure extends Counting {
  value: Value;
}

/** The measure year by year, for every year of the edition, oldest first. */
export function series(index: EditionIndex, measure: MeasureName, place: Place): YearFigure[] {
  return index.years.map((year) => figureOf(index, measure, place, year));
}

/**
 * The measure in one year. Of several areas it is the rate of the summed numerators and denominators, never the mean of
 * rates: a row that two of them share counts once, and an area with either part unknown is in neither sum. What is not
 * known stays unknown, with its reason.
 */
export function figureOf(index: EditionIndex, name: MeasureName, place: Place, year: number): YearFigure {
  const measure = measureOf(name);
  const rows = rowsFor(index, place, year).map((row) => partsOf(row, measure));
  const known = rows.filter(({ why }) => why === undefined);
  const missing = missingFrom(index, areasOf(place), year, rows);
  const counting = { year, counted: known.map(({ row }) => row.name), missing };
  const [only, another] = known.length > 0 ? known : rows;
  if (only === undefined) return { ...counting, n: 'no-row', d: 'no-row', rate: 'no-row' };
  if (another === undefined) {
    return { ...counting, n: only.n, d: only.d, rate: valueIn(only.row, measure.published) };
  }
  if (known.length === 0) {
    const why = only.why ?? 'no-row';
    return { ...counting, n: why, d: why, rate: why };
  }
  const n = sum(known.map((row) => countable(row.n) ?? 0));
  const d = sum(known.map((row) => countable(row.d) ?? 0));
  return { ...counting, n, d, rate: rateOf(n, d, measure.times) ?? 'not-applicable' };
}

/** A figure that is no rate: as published, or the sum over the areas of which it is known. */
export function countOf(index: EditionIndex, figure: Figure, place: Place, year: number): CountFigure {
  const rows = rowsFor(index, place, year).map((row) => ({ row, why: whyNot(valueIn(row, figure)) }));
  const known = rows.filter(({ why }) => why === undefined);
  const values = (known.length > 0 ? known : rows.slice(0, 1)).map(({ row }) => valueIn(row, figure));
  const missing = missingFrom(index, areasOf(place), year, rows);
  return { year, value: total(values) ?? 'no-row', counted: known.map(({ row }) => row.name), missing };
}

function rowsFor(index: EditionIndex, place: Place, year: number): PublishedRow[] {
  if (place.kind === 'areas') {
    const numbers = place.areas.flatMap((area) => area.numbers);
    return rowsOf(index, numbers, year);
  }
  const row = (place.kind === 'england' ? index.england : index.regions.get(place.name))?.get(year);
  return row === undefined ? [] : [row];
}

function areasOf(place: Place): readonly Area[] {
  return place.kind === 'areas' ? place.areas : [];
}

/** A row's numerator and denominator, and why it cannot be counted where it cannot. */
function partsOf(row: PublishedRow, { numerator, denominator, days }: Measure) {
  const n = valueIn(row, numerator);
  const below = total(denominator.map((figure) => valueIn(row, figure))) ?? 'no-column';
  const d = typeof below === 'number' && days !== undefined ? sum([below * days(row.year)]) : below;
  return { row, n, d, why: whyNot(n) ?? whyNot(d) };
}

function whyNot(value: Value): Absence | undefined {
  return typeof value === 'string' && countable(value) === undefined ? value : undefined;
}

/** The sum, or the reason of the first that is not known; undefined when there are none. */
function total(values: readonly Value[]): Value | undefined {
  if (values.length < 2) return values[0];
  const why = values.find((value) => countable(value) === undefined);
  return why ?? sum(values.map((value) => countable(value) ?? 0));
}
