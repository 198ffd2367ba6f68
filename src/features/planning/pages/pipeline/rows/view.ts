import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { subNavigation } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { dataTable, filterInputs } from '../../../../../platform/web/table/index.ts';
import { kindTitles, nouns, type PipelineKind, type PipelineRow } from '../../../pipeline/model.ts';
import { pipelinePath } from '../paths.ts';
import { programmeOf, type RowFilters, type RowsQuery, rowsAsked } from './asked.ts';
import { rowColumns } from './columns.ts';

/** Rows of a kind for which one answers, as they were asked for. */
export function rowsView(view: {
  kinds: readonly PipelineKind[];
  kind: PipelineKind;
  /** All of the kind. */
  rows: readonly PipelineRow[];
  query: RowsQuery;
}): Html {
  const { kinds, kind, rows, query } = view;
  const items = kinds.map((one) => ({ text: kindTitles[one], href: pipelinePath('rows', one), current: one === kind }));
  const link = (href: string, words: string) => html`<a class="govuk-link"${attributes({ href })}>${words}</a>`;
  const asked = rowsAsked(rows, query);
  return html`${kinds.length > 1 && subNavigation({ label: 'Kinds of rows', items })}
<p class="govuk-body">${link(pipelinePath('enter', kind), `Enter a ${nouns[kind][0]}`)}, or ${link(pipelinePath('send'), 'send a table')}. What you download here can be put right and sent as such a table.</p>
${dataTable({
  caption: kindTitles[kind],
  columns: rowColumns(kind),
  rows: asked.slice(query.offset, query.offset + query.perPage),
  total: asked.length,
  noun: nouns[kind],
  query,
  path: pipelinePath('rows', kind),
  filters: filters(kind, rows, query.filters),
  empty: html`<p class="govuk-body">No ${nouns[kind][1]} are here yet.</p>`,
  download: true,
  wide: true,
})}`;
}

/** What the rows differ in; the latest year first. */
function filters(kind: PipelineKind, rows: readonly PipelineRow[], set: RowFilters): Html[] {
  const { chosen } = filterInputs({ ...set });
  const offered = (words: readonly (string | undefined)[]) =>
    [...new Set(words)]
      .filter((word) => word !== undefined)
      .sort((a, b) => a.localeCompare(b, 'en-GB'))
      .map((text) => ({ value: text, text }));
  const years = offered(rows.map(({ year }) => yearName(year))).toReversed();
  const whose = offered(rows.map(({ organisation }) => organisation));
  return [
    chosen('year', yearLabels[kind], years),
    ...(whose.length > 1 ? [chosen('whose', kind === 'conversion' ? 'Organisation' : 'University', whose)] : []),
    kind === 'conversion'
      ? chosen('service', 'Service', [
          { value: 'children', text: 'Children’s' },
          { value: 'adults', text: 'Adults’' },
        ])
      : chosen('programme', 'Programme', offered(rows.map(programmeOf))),
  ];
}

const yearLabels: Readonly<Record<PipelineKind, string>> = {
  conversion: 'NQSW year',
  destinations: 'Leaving year',
  programmes: 'Academic year',
};
