import type { ReportTable } from '../../../platform/files/index.ts';
import type { Sheet } from '../../../platform/web/table/index.ts';
import { capitalised } from '../../../platform/web/words.ts';

/**
 * A sheet of figures as a table of a report: what all lines share in the first two columns (the figure, the year) is said once,
 * in its title, and columns that hold nothing are left out. `otherwise` is the title of a sheet with several figures.
 */
export function reportTable({ headings, rows }: Sheet, otherwise: string): ReportTable {
  const same = (column: number) => new Set(rows.map((row) => row[column])).size < 2;
  const [first] = rows;
  const figure = same(0) && first?.[0] !== undefined ? `${first[0]}` : otherwise;
  const year = same(1) && first?.[1] !== undefined ? `, ${first[1]}` : '';
  const kept = headings.flatMap((_, column) => {
    const said = column < 2 && same(column);
    return said || rows.every((row) => row[column] === undefined) ? [] : [column];
  });
  return {
    title: figure + year,
    sheet: figure.replace('Social workers in post', 'In post'),
    headings: kept.map((column) => headingOf(headings[column] ?? '')),
    rows: rows.map((row) => kept.map((column) => row[column])),
  };
}

/** What is counted is n, and all of them N. */
const headingOf = (heading: string): string => (heading === 'n' ? heading : capitalised(heading));
