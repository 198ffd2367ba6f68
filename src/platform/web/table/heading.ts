import { attributes, type Html, html } from '../html.ts';
import { tableAddress } from './address.ts';
import type { Column } from './columns.ts';
import type { FilterValue, TableQuery } from './query.ts';

interface Place {
  query: TableQuery<string, Readonly<Record<string, FilterValue>>>;
  path: string;
}

/** A column's heading; where the column can be sorted, a link that sorts by it, or the other way round. */
export function headingCell<Row, Sort extends string>(column: Column<Row, Sort>, { query, path }: Place): Html {
  const format = column.numeric ? ' govuk-table__header--numeric' : '';
  if (!column.sort) return html`<th scope="col" class="govuk-table__header${format}">${column.heading}</th>`;
  const direction = column.key === query.sort ? query.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const href = tableAddress(path, query, { sort: column.key, direction: next });
  return html`<th scope="col" class="govuk-table__header${format}"${attributes({ 'aria-sort': direction ?? 'none' })}><a class="tandem-sort"${attributes({ href })}>${column.heading}${mark(direction)}</a></th>`;
}

/** Two arrowheads, of which the one that applies stands out. */
function mark(direction: 'ascending' | 'descending' | undefined): Html {
  const off = (applies: boolean) => !applies && html` class="tandem-sort__mark-off"`;
  return html`<svg class="tandem-sort__mark" viewBox="0 0 9 14" aria-hidden="true" focusable="false"><path${off(direction === 'ascending')} d="M0 6l4.5-6L9 6z"/><path${off(direction === 'descending')} d="M0 8l4.5 6L9 8z"/></svg>`;
}
