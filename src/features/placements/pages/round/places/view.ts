import { button, details, table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import {
  type Column,
  dataTable,
  filterInputs,
  scrollable,
  type TableQuery,
} from '../../../../../platform/web/table/index.ts';
import { count } from '../../../../../platform/web/words.ts';
import { isWithdrawalReason, type Offer, withdrawalReasons } from '../../../offers/model.ts';
import type { Withdrawals } from '../../../offers/store.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { stages, stageWords } from '../../words.ts';
import { roundPath } from '../frame.ts';
import type { SortKey } from './columns.ts';

interface Filters extends Record<string, string | undefined> {
  q?: string | undefined;
  organisation?: string | undefined;
  service?: string | undefined;
  stage?: string | undefined;
  statutory?: string | undefined;
  state?: string | undefined;
}

export function view(list: {
  round: PlacementRound;
  query: TableQuery<SortKey, Filters>;
  all: readonly Offer[];
  shown: readonly Offer[];
  total: number;
  columns: readonly Column<Offer, SortKey>[];
  withdrawals: readonly Withdrawals[];
}): Html {
  const { round, query, withdrawals } = list;
  return html`<h2 class="govuk-heading-m">Places</h2>
<div class="govuk-button-group">${button({ text: 'Offer places', href: roundPath(round, 'places', 'add'), classes: 'govuk-button--secondary' })}
<a class="govuk-link"${attributes({ href: roundPath(round, 'import') })}>Import a list</a></div>
${withdrawals.length > 0 && takenBack(withdrawals)}
${dataTable({
  caption: query.filters.state === 'withdrawn' ? 'Offers that were withdrawn' : 'Offers of places',
  columns: list.columns,
  rows: list.shown,
  total: list.total,
  noun: ['offer', 'offers'],
  query,
  path: roundPath(round, 'places'),
  filters: filters(list.all, query.filters),
  empty: html`<p class="govuk-body">No places have been offered in this round yet. Services offer them here one by one, or by <a class="govuk-link"${attributes({ href: roundPath(round, 'import') })}>importing a list</a>.</p>`,
  download: true,
  wide: true,
})}`;
}

/** Promises that were taken back, by partner and reason [E 4.7]. */
function takenBack(withdrawals: readonly Withdrawals[]): Html {
  const places = withdrawals.reduce((sum, row) => sum + row.places, 0);
  const inUse = withdrawals.reduce((sum, row) => sum + row.inUse, 0);
  const broken = inUse === 0 ? '' : `, ${count(inUse, 'offer')} after students were placed there`;
  return details({
    summaryText: `${count(places, 'place')} were withdrawn${broken}`.replace(/^1 place were/, '1 place was'),
    html: scrollable(
      'Withdrawn offers',
      table({
        caption: 'Withdrawn offers by partner and reason',
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [
          { text: 'Partner' },
          { text: 'Reason' },
          { text: 'Offers', format: 'numeric' },
          { text: 'Places', format: 'numeric' },
          { text: 'Offers with students placed by then', format: 'numeric' },
        ],
        rows: withdrawals.map(({ organisation, because, offers, places, inUse }) => [
          { text: organisation },
          { text: isWithdrawalReason(because) ? withdrawalReasons[because] : because },
          { text: offers, format: 'numeric' },
          { text: places, format: 'numeric' },
          { text: inUse, format: 'numeric' },
        ]),
      }),
    ),
  });
}

function filters(all: readonly Offer[], set: Filters): Html[] {
  const organisations = new Map(all.map(({ organisationId, organisation }) => [organisationId, organisation]));
  const { words, chosen } = filterInputs(set);
  const yesNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ];
  return [
    words('q', 'Reference, team, area or educator'),
    ...(organisations.size > 1
      ? [
          chosen(
            'organisation',
            'Organisation',
            [...organisations].map(([value, text]) => ({ value, text })),
          ),
        ]
      : []),
    chosen('service', 'Service', [
      { value: 'children', text: 'Children’s' },
      { value: 'adults', text: 'Adults’' },
    ]),
    chosen(
      'stage',
      'Stage',
      stages.map((value) => ({ value, text: stageWords[value] })),
    ),
    chosen('statutory', 'Statutory', yesNo),
    chosen('state', 'State', [{ value: 'withdrawn', text: 'Withdrawn' }], 'Offered'),
  ];
}
