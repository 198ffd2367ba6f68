import type { HtmlValue } from '../html.ts';

/** One column of a table: what it shows of a row, and what it writes into a file. */
export type Column<Row, Sort extends string = string> = {
  heading: string;
  /** What the page shows. */
  cell: (row: Row) => HtmlValue;
  /** What a file holds, where that is not the text of the cell: a date as `2026-09-14`, a number as a number. */
  value?: (row: Row) => string | number | undefined;
  /** Figures to compare: set to the right. */
  numeric?: boolean;
} & ({ key: Sort; sort: true } | { key: string; sort?: undefined });

/** A table as a file holds it: headings, then rows. `undefined` is an empty cell. */
export interface Sheet {
  headings: string[];
  rows: (string | number | undefined)[][];
}

/** The same columns and rows as a file: what “Download what you see” gives. */
export function sheetOf<Row, Sort extends string>(columns: readonly Column<Row, Sort>[], rows: readonly Row[]): Sheet {
  return {
    headings: columns.map((column) => column.heading),
    rows: rows.map((row) => columns.map((column) => (column.value ? column.value(row) : textOf(column.cell(row))))),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The words of a cell, without its markup. */
function textOf(cell: HtmlValue): string | number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell || undefined;
  if (cell === undefined || cell === null || cell === false) return undefined;
  if (Array.isArray(cell))
    return (
      cell
        .map(textOf)
        .filter((part) => part !== undefined)
        .join(' ') || undefined
    );
  const words = cell
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity) || undefined;
}
