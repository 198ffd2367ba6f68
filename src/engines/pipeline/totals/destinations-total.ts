import { openly, protect, type Shown, type ShownTable, type Table } from '../../workforce/disclosure/index.ts';
import { isKnown } from '../count.ts';
import { type DestinationRow, type Group, groupOf, groups } from '../destinations.ts';
import { inYear, ofYears, together } from './shown.ts';

export const groupNames = Object.keys(groups).filter((name): name is Group => name in groups);

/** Graduates by group and leaving year. A group of which nothing is told in a year is not known; 0 is told. */
export function destinationTable(rows: readonly DestinationRow[]): Table {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    rows: groupNames,
    columns: years.map(String),
    counts: groupNames.map((group) =>
      years.map((year) => {
        const told = rows.filter((row) => row.year === year && groupOf(row) === group);
        const known = told.map(({ count }) => count).filter(isKnown);
        return known.length === 0 ? 'unknown' : known.reduce((sum, count) => sum + count, 0);
      }),
    ),
    totals: ofYears,
  };
}

/** One university's destinations as others may see them, and openly. */
export const protectedDestinations = (
  rows: readonly DestinationRow[],
  earlier: readonly { rows: readonly DestinationRow[]; shown: ShownTable }[] = [],
): ShownTable =>
  protect(destinationTable(rows), {
    earlier: earlier.map((edition) => ({ table: destinationTable(edition.rows), shown: edition.shown })),
  });
export const openDestinations = (rows: readonly DestinationRow[]): ShownTable => openly(destinationTable(rows));

/** The counts by which the percentages of [P 1] are worked out, of a year, or of all years. */
export function destinationsAt(table: ShownTable, year?: number) {
  const of = (row: Group): Shown => inYear(table, year, row);
  const partnership = of('partnership-social-work');
  const socialWork = together([partnership, of('other-social-work')]);
  const answered: Group[] = [
    'partnership-social-work',
    'other-social-work',
    'graduate-level',
    'other-work',
    'other-activity',
  ];
  const respondents = together(answered.map(of));
  return {
    partnership,
    socialWork,
    graduateLevel: together([socialWork, of('graduate-level')]),
    respondents,
    asked: together([respondents, of('did-not-respond')]),
    all: inYear(table, year),
  };
}
