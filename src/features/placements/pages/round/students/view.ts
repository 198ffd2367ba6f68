import { button } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { type Column, dataTable, filterInputs, type TableQuery } from '../../../../../platform/web/table/index.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import type { Profile } from '../../../profiles/model.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { stages, stageWords } from '../../words.ts';
import { roundPath } from '../frame.ts';
import { type sortable, states } from './columns.ts';

type SortKey = (typeof sortable)[number];
interface Filters extends Record<string, string | undefined> {
  q?: string | undefined;
  stage?: string | undefined;
  university?: string | undefined;
  drives?: string | undefined;
  state?: string | undefined;
}

export function view(list: {
  round: PlacementRound;
  query: TableQuery<SortKey, Filters>;
  all: readonly Profile[];
  shown: readonly Profile[];
  total: number;
  columns: readonly Column<Profile, SortKey>[];
}): Html {
  const { round, query } = list;
  return html`<h2 class="govuk-heading-m">Students</h2>
<div class="govuk-button-group">${button({ text: 'Add a student', href: roundPath(round, 'students', 'add'), classes: 'govuk-button--secondary' })}
<a class="govuk-link"${attributes({ href: roundPath(round, 'import') })}>Import a list</a></div>
${dataTable({
  caption: query.filters.state === 'withdrawn' ? 'Students who were withdrawn' : 'Students of the round',
  columns: list.columns,
  rows: list.shown,
  total: list.total,
  noun: ['student', 'students'],
  query,
  path: roundPath(round, 'students'),
  filters: filters(list.all, query.filters),
  empty: html`<p class="govuk-body">There are no students in this round yet. They appear when you <a class="govuk-link"${attributes({ href: roundPath(round, 'import') })}>import a list</a>, or add one by hand.</p>`,
  download: true,
  wide: true,
})}`;
}

function filters(all: readonly Profile[], set: Filters): Html[] {
  const universities = new Map(all.map(({ providerId, provider }) => [providerId, provider]));
  const { words, chosen } = filterInputs(set);
  return [
    words('q', 'Name, reference or area'),
    chosen(
      'stage',
      'Stage',
      stages.map((value) => ({ value, text: stageWords[value] })),
    ),
    ...(universities.size > 1
      ? [
          chosen(
            'university',
            'University',
            [...universities].map(([value, text]) => ({ value, text })),
          ),
        ]
      : []),
    chosen('drives', 'Drives', [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ]),
    chosen(
      'state',
      'State',
      states.map((value) => ({ value, text: capitalised(value) })),
      'All but withdrawn',
    ),
  ];
}
