import { button, checkboxes, details, fileUpload } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, ticked } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import type { BrokenRule } from '../../../formats/broken-rule.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import { keptMonths } from '../../../sending/store/files.ts';
import { servicePath } from '../paths.ts';
import { draftView } from './draft-view.ts';
import { templateColumns } from './template-columns.ts';

export interface SendView {
  service: OwnService;
  /** What was read and is not sent; nothing where there is no such return. */
  draft: SentReturn | undefined;
  faults: readonly BrokenRule[];
  /** A copy of its files is here. */
  copied: boolean;
  csrf: Html;
  entry: Entry;
}

/** Choosing the files of a return, and what they hold once they were read. */
export function sendView({ service, draft, faults, copied, csrf, entry }: SendView): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">Send the file that you make anyway. You see what it holds, and what is wrong with it, before anything counts.</p>
<form method="post" enctype="multipart/form-data" novalidate${attributes({ action: servicePath(service, 'send') })}>
${csrf}
${fileUpload({
  id: 'files',
  name: 'files',
  multiple: true,
  label: { text: draft === undefined ? 'Your return' : 'Another file instead', classes: 'govuk-label--s' },
  hint: { text: hints[service.kind] },
  attributes: { accept: '.xml,.csv,.xlsx,.txt,.tsv' },
  ...errorAt(entry, 'files'),
})}
${checkboxes({
  name: 'copy',
  classes: 'govuk-checkboxes--small',
  items: [{ value: 'yes', text: 'Keep a copy of the file for us', hint: { text: copyHint } }],
  values: [...ticked(entry, 'copy')],
  ...errorAt(entry, 'copy'),
})}
${button({ text: 'Read the return', preventDoubleClick: true, ...(draft && { classes: 'govuk-button--secondary' }) })}
</form>
${details({ summaryText: 'You make neither return', html: templateHelp(service) })}
${details({ summaryText: 'What is kept, what is not, and who sees what', html: kept })}
</div></div>
${draft && draftView({ service, draft, faults, copied, csrf })}`;
}

const hints: Readonly<Record<OwnService['kind'], string>> = {
  children:
    'The children’s social work workforce census, as XML. Or the plain template, as CSV or Excel. 50 MB at most.',
  adults:
    'The worker and workplace files of the bulk upload to Skills for Care, as CSV; choose both together. Or the plain template, as CSV or Excel. 50 MB at most.',
};

const copyHint = `It tells who your workers are, by number and date of birth. Those who answer for this service can open it, nobody else; it is encrypted. It is deleted when you say so, when you send the next return, and after ${keptMonths} months at the latest.`;

function templateHelp(service: OwnService): Html {
  return html`<p class="govuk-body">Fill in the <a class="govuk-link"${attributes({ href: servicePath(service, 'template.csv') })}>plain template (CSV)</a>: a row for each social worker in post on 30 September, for each who left in the year before, for each who is there through an agency, and for each vacant post. Leave empty what you do not know.</p>
<ul class="govuk-list govuk-list--bullet">${templateColumns.map(([name, holds]) => html`<li><strong>${name}</strong>: ${holds}</li>`)}</ul>`;
}

const kept = html`<p class="govuk-body">When you send the return, these are kept:</p>
<ul class="govuk-list govuk-list--bullet">
<li>sums: how many are in post, left, started and come through an agency, by role, age group, sex, ethnic group, reason and so on</li>
<li>of each worker: role, when they started and left, and where they came from, under a pseudonym that only your organisation’s own key can make, so that your returns of several years can be linked</li>
<li>which rules the return breaks, without the values</li>
</ul>
<p class="govuk-body">Not kept: the file itself, unless you ask for a copy; names, SWE numbers, dates of birth, anybody’s ethnic group, pay or absence. Until you send or discard a return, the values that break a rule are kept for you to look at; what is a day old is forgotten the next night.</p>
<p class="govuk-body">Your service’s own figures are seen by those who answer for it in Tandem, and by nobody else: not by other partners, and not by the partnership’s team. Others see totals of several services, in which small numbers are hidden. Whether yours count in them is your choice, under “Returns and sharing”, where you also see who looked.</p>`;
