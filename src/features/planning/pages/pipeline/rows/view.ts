import { subNavigation, table } from '../../../../../platform/web/components/index.ts';
import { formatShortDate } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { capitalised, count } from '../../../../../platform/web/words.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, nouns, type PipelineKind, type PipelineRow } from '../../../pipeline/model.ts';
import { pipelinePath } from '../paths.ts';

/** Every row of a kind for which one answers, as its table has it. */
export function rowsView(view: {
  kinds: readonly PipelineKind[];
  kind: PipelineKind;
  rows: readonly PipelineRow[];
  csrf: Html;
}): Html {
  const { kinds, kind, rows, csrf } = view;
  const at = (one: PipelineKind) => `${pipelinePath('rows')}?kind=${one}`;
  const items = kinds.map((one) => ({ text: kindTitles[one], href: at(one), current: one === kind }));
  const link = (href: string, words: string) => html`<a class="govuk-link"${attributes({ href })}>${words}</a>`;
  return html`${kinds.length > 1 && subNavigation({ label: 'Kinds of rows', items })}
<p class="govuk-body">${link(pipelinePath('enter', kind), `Enter a ${nouns[kind][0]}`)}, or ${link(pipelinePath('send'), 'send a table')}.</p>
${
  rows.length === 0
    ? html`<p class="govuk-body">No ${nouns[kind][1]} are here yet.</p>`
    : html`<p class="govuk-body">${count(rows.length, ...nouns[kind])}. Download what you see: ${link(`${at(kind)}&as=csv`, 'CSV')}, ${link(`${at(kind)}&as=xlsx`, 'Excel')}</p>
${rowsTable(kind, rows, csrf)}`
}`;
}

function rowsTable(kind: PipelineKind, rows: readonly PipelineRow[], csrf: Html): Html {
  const { table: of, cells } = formats[kind];
  const names = Object.keys(of.columns).filter((name) => name !== 'as_at');
  return scrollable(
    kindTitles[kind],
    table({
      caption: kindTitles[kind],
      captionClasses: 'govuk-visually-hidden',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: [...names.map(headingOf), 'Put right', 'Remove'].map((text) => ({ text })),
      rows: rows.map((row) => {
        const written = cells(row);
        const said = (name: string) =>
          name === 'source' ? `${row.source}, ${formatShortDate(row.asAt)}` : String(written[name] ?? '');
        return [...names.map((name) => ({ text: said(name) })), ...buttons(row, csrf)];
      }),
    }),
  );
}

/** `NQSW year` of `nqsw_year`. */
const headingOf = (name: string): string => capitalised(name.replaceAll('_', ' ')).replace('Nqsw', 'NQSW');

/** What the buttons of a row are for is told to whoever hears the page. */
function buttons(row: PipelineRow, csrf: Html): { html: Html }[] {
  const {
    university,
    organisation,
    service = '',
    programme = '',
    nqsw_year,
    leaving_year,
    academic_year,
    step = '',
    activity = '',
  } = formats[row.kind].cells(row);
  const what = html`<span class="govuk-visually-hidden"> ${[university ?? organisation, service, programme, nqsw_year ?? leaving_year ?? academic_year, step, activity].filter((part) => part !== '' && part !== undefined).join(', ')}</span>`;
  const putRight = attributes({ href: `${pipelinePath('enter', row.kind)}?row=${row.id}` });
  const remove = attributes({ action: pipelinePath('rows', row.id, 'remove') });
  return [
    { html: html`<a class="govuk-link"${putRight}>Put right${what}</a>` },
    {
      html: html`<form method="post"${remove}>${csrf}<button class="govuk-link tandem-link-button" type="submit">Remove${what}</button></form>`,
    },
  ];
}
