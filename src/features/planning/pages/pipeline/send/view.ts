import type { Me } from '../../../../../platform/identity/me.ts';
import { button, details, fileUpload } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import type { Preview } from '../../../pipeline/commands.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, type PipelineKind } from '../../../pipeline/model.ts';
import { kindsOf } from '../../../pipeline/policy.ts';
import { pipelinePath } from '../paths.ts';
import { changesView } from './changes-view.ts';

/** Choosing a table, what it would change once it was read, and the empty tables. */
export function sendView(view: { me: Me; preview: Preview | undefined; csrf: Html; entry: Entry }): Html {
  const { me, preview, csrf, entry } = view;
  const kinds = kindsOf(me);
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">Send a table as CSV or Excel. You see what it would change, and what is wrong with it, before anything is changed.</p>
<form method="post" enctype="multipart/form-data" novalidate${attributes({ action: pipelinePath('send') })}>
${csrf}
${fileUpload({
  id: 'file',
  name: 'file',
  label: { text: preview === undefined ? 'Your table' : 'Another file instead', classes: 'govuk-label--s' },
  hint: { text: 'Which table it is, is told by its headings. 50 MB at most.' },
  attributes: { accept: '.csv,.xlsx,.txt,.tsv' },
  ...errorAt(entry, 'file'),
})}
${button({ text: 'Read the table', preventDoubleClick: true, ...(preview && { classes: 'govuk-button--secondary' }) })}
</form>
${kinds.map((kind) => details({ summaryText: `The table of ${kindTitles[kind].toLowerCase().replace('nqsw', 'NQSW')}`, html: help(kind) }))}
</div></div>
${preview && changesView(preview, csrf)}`;
}

function help(kind: PipelineKind): Html {
  const { fields, table } = formats[kind];
  return html`<p class="govuk-body">Fill in the <a class="govuk-link"${attributes({ href: `${pipelinePath('template')}?kind=${kind}` })}>empty table of ${kindTitles[kind].toLowerCase().replace('nqsw', 'NQSW')} (CSV)</a>, or <a class="govuk-link"${attributes({ href: pipelinePath('enter', kind) })}>enter a row of it in a form</a>. A row that is here already is replaced by one of the same.</p>
<ul class="govuk-list govuk-list--bullet">${Object.entries(table.columns).map(
    ([name, column]) =>
      html`<li><strong>${name}</strong>: ${fields[name]?.label}; ${column.expected}${column.needed && ' (needed)'}</li>`,
  )}</ul>`;
}
