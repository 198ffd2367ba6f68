import { tag } from '../../../../platform/web/components/index.ts';
import { formatShortDate } from '../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Column } from '../../../../platform/web/table/index.ts';
import { drifts } from '../../currency.ts';
import { pepsWords } from '../../model.ts';
import type { Registered, SortKey } from '../../register.ts';
import { currencyWords, employer, serviceName } from '../../words.ts';

/** The register's columns, on the page and in files; `asAt` is the day on which currency is judged. */
export function columns(asAt: string): readonly Column<Registered, SortKey>[] {
  return [
    {
      key: 'name',
      heading: 'Name',
      sort: true,
      cell: ({ id, name }) => html`<a class="govuk-link" href="/educators/${id}">${name}</a>`,
      value: ({ name }) => name,
    },
    { key: 'reference', heading: 'Reference', sort: true, cell: ({ reference }) => reference },
    { key: 'organisation', heading: 'Organisation', sort: true, cell: employer },
    { key: 'service', heading: 'Service', sort: true, cell: serviceName },
    { key: 'peps', heading: 'PEPS stage', sort: true, cell: ({ peps }) => pepsWords[peps] },
    {
      key: 'currency',
      heading: 'Currency',
      sort: true,
      cell: (row) => currencyTag(row, asAt),
      value: (row) => currencyWords(row.currency, row),
    },
    {
      key: 'capacity',
      heading: 'Capacity',
      sort: true,
      numeric: true,
      cell: ({ capacity }) => capacity,
      value: ({ capacity }) => capacity,
    },
    { key: 'offSite', heading: 'Off-site', sort: true, cell: ({ offSite }) => (offSite ? 'Yes' : 'No') },
    {
      key: 'lastStudent',
      heading: 'Last student ended',
      sort: true,
      cell: ({ lastStudentEnded }) => (lastStudentEnded ? formatShortDate(lastStudentEnded) : 'None yet'),
      value: ({ lastStudentEnded }) => lastStudentEnded,
    },
  ];
}

/** Currency in words, with a colour that says the same. */
function currencyTag(row: Registered, asAt: string): Html {
  const colour = drifts(row.currency, asAt) ? 'yellow' : row.currency.current ? 'green' : 'red';
  return tag({ text: currencyWords(row.currency, row, formatShortDate), classes: `govuk-tag--${colour}` });
}
