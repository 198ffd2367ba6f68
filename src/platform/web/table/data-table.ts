import { button } from '../components/index.ts';
import { attributes, type Html, type HtmlValue, html, nothing } from '../html.ts';
import { capitalised, count, formatNumber } from '../words.ts';
import { filterParameters, tableAddress } from './address.ts';
import type { Column } from './columns.ts';
import { headingCell } from './heading.ts';
import { pages } from './pages.ts';
import { type FilterValue, type TableQuery, usualPerPage } from './query.ts';

/** A list of records: filters, how many there are, the rows in the order asked for, pages, and files to download. */
export interface DataTable<Row, Sort extends string> {
  /** Names the table; one that tells it from others on the page. */
  caption: string;
  columns: readonly Column<Row, Sort>[];
  /** The rows of the page asked for. */
  rows: readonly Row[];
  /** Rows on all pages together, with the filters as they are. */
  total: number;
  /** What a row is, to finish “Showing 1 to 50 of 146 …”: `['student', 'students']`. */
  noun: readonly [one: string, many: string];
  query: TableQuery<Sort, Readonly<Record<string, FilterValue>>>;
  /** The page's own address, without its query. */
  path: string;
  /** Inputs made with the components, named as the query's filters and holding what it holds. */
  filters?: readonly HtmlValue[];
  /** Why there is nothing here when no filter is set, and what to do about it. */
  empty: HtmlValue;
  /** Offer the rows of all pages as CSV and XLSX, at the same address with `as=csv` or `as=xlsx`. */
  download?: boolean;
  /** More columns than a page is wide: the table scrolls in a box of its own on every screen. */
  wide?: boolean;
  /** The id of the caption, where a page has two tables. */
  id?: string;
}

/** Draws a list of records. The caller reads the rows; nothing here sorts, filters or counts. */
export function dataTable<Row, Sort extends string>(table: DataTable<Row, Sort>): Html {
  const last = Math.max(1, Math.ceil(table.total / table.query.perPage));
  const choosable = table.total > 0 || isFiltered(table.query);
  return html`
${choosable && table.filters && filterForm(table)}
${table.rows.length > 0 ? [summary(table), body(table)] : absence(table)}
${pages({
  page: table.query.page,
  last,
  label: `Pages of ${table.noun[1]}`,
  address: (page) => tableAddress(table.path, table.query, { page }),
})}`;
}

/** “Showing 1 to 50 of 146 students”, “Showing all 12 students”, “Showing 1 student”. */
export function shownInWords(
  first: number,
  shown: number,
  total: number,
  [one, many]: readonly [string, string],
): string {
  if (total === 1) return `Showing 1 ${one}`;
  if (shown >= total) return `Showing all ${formatNumber(total)} ${many}`;
  const range = shown === 1 ? formatNumber(first) : `${formatNumber(first)} to ${formatNumber(first + shown - 1)}`;
  return `Showing ${range} of ${count(total, one, many)}`;
}

function filterForm<Row, Sort extends string>({ path, query, filters, noun }: DataTable<Row, Sort>): Html {
  const kept = {
    sort: query.sort,
    direction: query.direction,
    ...(query.perPage !== usualPerPage && { perPage: query.perPage }),
  };
  return html`<form class="tandem-filters" method="get" role="search"${attributes({ action: path, 'aria-label': `Filter ${noun[1]}` })}>
  ${filters}
  ${Object.entries(kept).map(([name, value]) => html`<input type="hidden"${attributes({ name, value })}>`)}
  <div class="tandem-filters__actions">
    ${button({ text: 'Apply filters', classes: 'govuk-button--secondary' })}
    ${isFiltered(query) && html`<a class="govuk-link"${attributes({ href: withoutFilters(path, query) })}>Clear filters</a>`}
  </div>
</form>`;
}

function summary<Row, Sort extends string>({ path, query, rows, total, noun, download }: DataTable<Row, Sort>): Html {
  const file = (as: 'csv' | 'xlsx') => attributes({ href: tableAddress(path, query, { as }) });
  const links = html`<p class="tandem-table__download">Download what you see:
    <a class="govuk-link"${file('csv')}><span class="govuk-visually-hidden">${noun[1]} as </span>CSV</a>,
    <a class="govuk-link"${file('xlsx')}><span class="govuk-visually-hidden">${noun[1]} as </span>Excel</a></p>`;
  return html`<div class="tandem-table__summary">
  <p>${shownInWords(query.offset + 1, rows.length, total, noun)}</p>
  ${download && links}
</div>`;
}

function body<Row, Sort extends string>(table: DataTable<Row, Sort>): Html {
  const id = table.id ?? 'table-caption';
  const box = `tandem-table__box tandem-table__box--${table.wide ? 'wide' : 'short'}`;
  return html`<div class="${box}" role="region" tabindex="0"${attributes({ 'aria-labelledby': id })}>
<table class="govuk-table tandem-table">
<caption class="govuk-table__caption govuk-table__caption--m"${attributes({ id })}>${table.caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${table.columns.map((column) => headingCell(column, table))}</tr></thead>
<tbody class="govuk-table__body">${table.rows.map((row) => html`<tr class="govuk-table__row">${cells(table.columns, row)}</tr>\n`)}</tbody>
</table>
</div>`;
}

/** The first cell names its row. */
function cells<Row, Sort extends string>(columns: readonly Column<Row, Sort>[], row: Row): Html[] {
  return columns.map((column, index) => {
    const content = column.cell(row);
    if (index === 0) return html`<th scope="row" class="govuk-table__header">${content}</th>`;
    return column.numeric
      ? html`<td class="govuk-table__cell govuk-table__cell--numeric">${content}</td>`
      : html`<td class="govuk-table__cell">${content}</td>`;
  });
}

function absence<Row, Sort extends string>({ path, query, total, noun, empty }: DataTable<Row, Sort>): Html {
  const link = (href: string, text: string) => html`<a class="govuk-link"${attributes({ href })}>${text}</a>`;
  const many = noun[1];
  if (total > 0) {
    return html`<div class="tandem-empty"><p class="govuk-body">There is no page ${query.page} of these ${many}. ${link(tableAddress(path, query), 'Go to the first page')}.</p></div>`;
  }
  if (isFiltered(query)) {
    return html`<div class="tandem-empty"><p class="govuk-body">${capitalised(`no ${many}`)} match these filters. Change them, or ${link(withoutFilters(path, query), 'clear the filters')} to see all.</p></div>`;
  }
  return empty ? html`<div class="tandem-empty">${empty}</div>` : nothing;
}

function isFiltered(query: TableQuery<string, Readonly<Record<string, FilterValue>>>): boolean {
  return filterParameters(query.filters).length > 0;
}

function withoutFilters(path: string, query: TableQuery<string, Readonly<Record<string, FilterValue>>>): string {
  return tableAddress(path, query, { filters: {} });
}
