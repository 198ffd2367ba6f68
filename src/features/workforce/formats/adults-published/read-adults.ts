import type { AdultsEdition, AdultsMeasure, AdultsRow, Value } from '../../../../engines/workforce/benchmark/index.ts';
import {
  column,
  decimal,
  headingKey,
  type Problem,
  problem,
  readTable,
  type Sheet,
  table,
  text,
  Unreadable,
} from '../../../../platform/files/index.ts';
import { yearOf } from '../template/columns.ts';

/** Adults' figures as they were read: what can be used, and what is to be said of the rest. */
export interface AdultsReading {
  edition: AdultsEdition;
  problems: Problem[];
  warnings: string[];
}

const year = column('a year such as 2020-21 or 2021', (cell) => {
  const value = yearOf(cell);
  return value === undefined ? { wrong: 'is not a year' } : { value };
});

const share = decimal({ least: 0, most: 100 });

/** A rate in percent; words that say there is none are kept apart from an empty cell. */
const rate = column<Value>('a percentage such as 13.6, or: not available', (cell) => {
  if (/^(not available|n\/?a|x|:)$/i.test(cell)) return { value: 'not-available' };
  const read = share.read(cell.replace(/\s*%$/, ''));
  if ('wrong' in read) return read;
  return { value: read.value === undefined ? 'empty' : Math.round(read.value * 10) / 10 };
}).otherwise('empty');

const adultsTable = table({
  name: 'adults’ benchmark figures',
  columns: {
    year: year.required(),
    geography: text(100).required(),
    turnover: rate,
    vacancy: rate,
    agency: rate,
    leavers_within_3_years: rate,
    source: text().required(),
  },
});

/** The headings of the file, in order. */
export const adultsHeadings: readonly string[] = Object.keys(adultsTable.columns);

/** Whether a table holds adults' figures, told by its headings. */
export function isAdultsFigures({ header }: Pick<Sheet, 'header'>): boolean {
  const keys = new Set(header.map(headingKey));
  return ['year', 'geography', 'source'].every((heading) => keys.has(heading));
}

/**
 * Reads rates of adults' social workers that a partnership has gathered from where they are published: a row for each
 * place and year. A row with something wrong in it is left out and reported, and so are two rows of one place and year.
 *
 * @throws Unreadable where columns are missing, or no row can be used.
 */
export function readAdultsFigures(sheet: Sheet): AdultsReading {
  const { rows, problems, warnings, file } = readTable(sheet, adultsTable);
  const byPlace = Map.groupBy(rows, ({ value }) => `${value.year} ${placeOf(value.geography).name.toLowerCase()}`);
  const repeated = rows.filter((row) => [...byPlace.values()].some((same) => same.length > 1 && same.includes(row)));
  const twice = repeated.map(({ row, value }) =>
    problem(
      file,
      row,
      'geography',
      value.geography,
      'has two rows for that year, so both were left out',
      'one row each',
    ),
  );
  const read = rows
    .filter((row) => !repeated.includes(row))
    .map(({ value }): AdultsRow => {
      const { year, geography, source, turnover, vacancy, agency, leavers_within_3_years: leaversWithin3Years } = value;
      const rates: Record<AdultsMeasure, Value> = { turnover, vacancy, agency, leaversWithin3Years };
      return { ...placeOf(geography), year, rates, source };
    });
  if (read.length === 0) {
    throw new Unreadable(
      file,
      `${file} has no row of adults’ figures that can be used. Each needs a year, a geography and its source.`,
    );
  }
  const edition = read.reduce((last, { year }) => Math.max(last, year), 0);
  return { edition: { edition, file, rows: read }, problems: [...problems, ...twice], warnings };
}

function placeOf(geography: string): Pick<AdultsRow, 'level' | 'name'> {
  const plain = geography.trim().toLowerCase();
  if (plain === 'england' || plain === 'national') return { level: 'national', name: 'England' };
  if (plain === 'partnership') return { level: 'partnership', name: 'Partnership' };
  return { level: 'region', name: geography.trim() };
}
