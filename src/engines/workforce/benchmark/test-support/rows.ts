import type { PublishedRow } from '../edition.ts';

type Values = PublishedRow['values'];

/** A row of one authority, or of two: `authority('901 / 902', 'Ash / Beech', 2020, { … })`. */
export function authority(number: string, name: string, year: number, values: Values, region = 'North'): PublishedRow {
  const numbers = number.split(' / ');
  return {
    level: 'authority',
    year,
    name,
    names: name.split(' / '),
    numbers,
    codes: numbers.map((own) => `E06000${own}`),
    region,
    values,
  };
}

export function region(name: string, year: number, values: Values): PublishedRow {
  return { level: 'region', year, name, names: [], numbers: [], codes: [], region: name, values };
}

export function england(year: number, values: Values): PublishedRow {
  return { ...region('England', year, values), level: 'national' };
}

/** An edition of the rows, called by the last year in them. */
export function editionOf(...rows: PublishedRow[]) {
  return { edition: Math.max(...rows.map(({ year }) => year)), file: 'published.csv', rows };
}
