import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { button, table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html, join, nothing } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import type { Preview } from '../../../pipeline/commands.ts';
import type { Change } from '../../../pipeline/compare.ts';
import { aboutOf, kindTitles } from '../../../pipeline/model.ts';
import { pipelinePath } from '../paths.ts';

/** Rows that the page shows; the others are in the file. */
const shownRows = 100;

/** What accepting would do, and what could not be used. */
export function changesView(preview: Preview, csrf: Html): Html {
  const { draft, changes, unchanged, digest } = preview;
  const added = changes.filter(({ before }) => before === undefined).length;
  const parts: [number, string][] = [
    [unchanged, 'unchanged'],
    [changes.length - added, 'updated'],
    [added, 'new'],
    [draft.left.length, 'cannot be used'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${formatNumber(number)} ${words}`);
  return html`<h2 class="govuk-heading-m" id="changes">${kindTitles[draft.kind]} in ${draft.file}: ${told.join(', ') || 'no rows'}</h2>
${draft.warnings.map((warning) => html`<p class="govuk-body">${warning}</p>`)}
${changes.length > 0 && changesTable(changes)}
${draft.problems.length > 0 && problemsView(preview)}
${changes.length === 0 ? html`<p class="govuk-body">There is nothing to change: ${draft.rows.length === 0 ? 'no row of it waits to be accepted' : 'its rows are here as they are in the file'}.</p>` : acceptForm(changes.length, digest, csrf)}
<form method="post"${attributes({ action: pipelinePath('send', 'discard') })}>${csrf}
${button({ text: 'Discard this file', classes: 'govuk-button--secondary' })}</form>`;
}

const acceptForm = (
  changes: number,
  digest: string,
  csrf: Html,
): Html => html`<form method="post"${attributes({ action: pipelinePath('send', 'accept') })}>${csrf}
<input type="hidden" name="digest"${attributes({ value: digest })}>
${button({ text: changes === 1 ? 'Make this change' : `Make these ${count(changes, 'change')}`, preventDoubleClick: true })}</form>`;

function changesTable(changes: readonly Change[]): Html {
  const caption = 'What would change';
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      head: ['Row', 'Year', 'Of what', 'As it is → as it would be'].map((text) => ({ text })),
      rows: changes.slice(0, shownRows).map(({ row, given, before, fields }) => [
        { text: String(row) },
        { text: yearName(given.year) },
        { text: aboutOf(given) || 'placements and NQSWs' },
        {
          html:
            before === undefined
              ? html`new`
              : join(
                  fields.map((one) => html`${one.column}: ${one.before} → ${one.after}`),
                  html`<br>`,
                ),
        },
      ]),
    }),
  )}${more(changes.length)}`;
}

function problemsView({ draft }: Preview): Html {
  const caption = `Rows of ${draft.file} that cannot be used (${formatNumber(draft.left.length)})`;
  const link = (as: string) => attributes({ href: `${pipelinePath('send', 'rows')}?as=${as}` });
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      head: ['Row', 'Column', 'Value', 'What is wrong', 'What is expected'].map((text) => ({ text })),
      rows: draft.problems
        .slice(0, shownRows)
        .map(({ row, column, value, wrong, expected }) =>
          [String(row), column, value, wrong, expected].map((text) => ({ text })),
        ),
    }),
  )}${more(draft.problems.length)}
<p class="govuk-body">Download these rows to put them right, then choose that file above: <a class="govuk-link"${link('xlsx')}>rows as Excel</a>, <a class="govuk-link"${link('csv')}>rows as CSV</a>.</p>`;
}

const more = (total: number): Html =>
  total > shownRows
    ? html`<p class="govuk-body">These are the first ${shownRows} of ${formatNumber(total)}.</p>`
    : nothing;
