import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { button, radios, table, tag } from '../../../../../platform/web/components/index.ts';
import { formatDate, formatShortDate } from '../../../../../platform/web/dates.ts';
import { type Entry, errorAt, typed } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { capitalised, formatNumber, list } from '../../../../../platform/web/words.ts';
import type { Look } from '../../../sending/looks.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import type { Shares } from '../../../sending/sharing.ts';
import type { KeptFile } from '../../../sending/store/files.ts';
import { servicePath } from '../paths.ts';
import { sourceWords } from '../words.ts';
import type { BrokenField } from './broken-by-field.ts';
import { filesView } from './files-view.ts';

export interface ReturnsView {
  service: OwnService;
  returns: readonly SentReturn[];
  /** Those of them that count. */
  kept: readonly SentReturn[];
  broken: readonly BrokenField[];
  shares: Shares;
  /** Copies of files of the returns that count. */
  files: readonly KeptFile[];
  looks: readonly Look[];
  csrf: Html;
  entry: Entry;
}

export function returnsView(view: ReturnsView): Html {
  return html`${sentView(view)}
${brokenView(view)}
${filesView(view)}
${sharingView(view)}
${looksView(view)}`;
}

function sentView({ service, returns }: ReturnsView): Html {
  const send = html`<a class="govuk-link"${attributes({ href: servicePath(service, 'send') })}>Send a return</a>`;
  if (returns.length === 0) return html`<p class="govuk-body">No return was sent yet. ${send}.</p>`;
  return scrollable(
    'Returns that were sent',
    table({
      caption: 'Returns that were sent',
      captionClasses: 'govuk-table__caption--m',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: [
        { text: 'Census year' },
        { text: 'State' },
        { text: 'Workers', format: 'numeric' },
        { text: 'Broken rules', format: 'numeric' },
        { text: 'Sent' },
        { text: 'From' },
      ],
      rows: returns.map((one) => [
        { text: yearName(one.year), classes: 'tandem-year' },
        { html: stateView(service, one) },
        { text: formatNumber(one.workers), format: 'numeric' },
        { text: formatNumber(one.rulesBroken), format: 'numeric' },
        { text: formatShortDate(one.sentAt) },
        { text: `${capitalised(sourceWords[one.source])}: ${list(one.files)}` },
      ]),
    }),
  );
}

function stateView(service: OwnService, { id, state, year, endedAt }: SentReturn): Html {
  if (state === 'kept') {
    const withdraw = attributes({ href: servicePath(service, 'returns', id, 'withdraw') });
    return html`${tag({ text: 'Counts', classes: 'govuk-tag--green' })}<br><a class="govuk-link"${withdraw}>Withdraw<span class="govuk-visually-hidden"> the return of ${yearName(year)}</span></a>`;
  }
  const words = state === 'replaced' ? 'Replaced' : 'Withdrawn';
  return html`${tag({ text: words, classes: 'govuk-tag--grey' })}${endedAt && html`<br>${formatShortDate(endedAt)}`}`;
}

function brokenView({ kept, broken }: ReturnsView): Html {
  if (kept.length === 0) return nothing;
  if (broken.length === 0) {
    return html`<h2 class="govuk-heading-m">Broken rules</h2><p class="govuk-body">The returns that count break no rules.</p>`;
  }
  const years = kept.map(({ year }) => year).toSorted((a, b) => a - b);
  const caption = 'Rules that are broken, and how often';
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--m',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: [
        { text: 'Field and rule' },
        ...years.map((year) => ({ text: yearName(year), format: 'numeric', classes: 'tandem-year' })),
      ],
      rows: broken.map(({ field, rule, times }) => [
        { html: html`${field}<br><span class="govuk-!-font-weight-regular">${rule}</span>` },
        ...years.map((year) => ({ text: formatNumber(times.get(year) ?? 0), format: 'numeric' })),
      ]),
    }),
  )}
<p class="govuk-body">A field that breaks a rule counts as not known. The values themselves were forgotten when the return was sent.</p>`;
}

function sharingView({ service, shares, csrf, entry }: ReturnsView): Html {
  return html`<form method="post" novalidate${attributes({ action: servicePath(service, 'sharing') })}>
${csrf}
${radios({
  idPrefix: 'shares',
  name: 'shares',
  fieldset: { legend: { text: 'What others see of your returns', classes: 'govuk-fieldset__legend--m' } },
  hint: {
    text: 'Your own figures are seen by nobody but those who answer for this service, whatever you choose.',
  },
  items: [
    {
      value: 'totals',
      text: 'They count in the partnership’s totals',
      hint: { text: 'Counts of 1 to 4 in totals are hidden, and whatever would reveal them or you.' },
    },
    {
      value: 'nothing',
      text: 'Nothing',
      hint: { text: 'Totals that are made from now on leave you out. Totals that were shown before stay as they are.' },
    },
  ],
  value: typed(entry, 'shares', shares),
  ...errorAt(entry, 'shares'),
})}
${button({ text: 'Save', preventDoubleClick: true, classes: 'govuk-button--secondary' })}
</form>`;
}

const pages: Record<Look['page'], string> = { own: 'your own figures', partnership: 'totals that you are in' };

function looksView({ looks }: ReturnsView): Html {
  if (looks.length === 0) {
    return html`<h2 class="govuk-heading-m">Who looked</h2><p class="govuk-body">Nobody has looked at your figures yet.</p>`;
  }
  return scrollable(
    'Who looked',
    table({
      caption: 'Who looked',
      captionClasses: 'govuk-table__caption--m',
      classes: 'tandem-table',
      head: [{ text: 'Day' }, { text: 'Who' }, { text: 'At what' }],
      rows: looks.map(({ name, on, page }) => [{ text: formatDate(on) }, { text: name }, { text: pages[page] }]),
    }),
  );
}
