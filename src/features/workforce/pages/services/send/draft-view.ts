import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { button, checkboxes, insetText, summaryList, table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { capitalised, count, formatNumber, list } from '../../../../../platform/web/words.ts';
import type { BrokenRule } from '../../../formats/broken-rule.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import { countsOf, measuresOf, rateOf, whyMissing, writtenAs } from '../own/measures.ts';
import { servicePath } from '../paths.ts';
import { sourceWords } from '../words.ts';

/** Rules that the page shows; the others are in the download. */
const shownRules = 100;
const shownWarnings = 20;

/** What was read: what it is, what is doubtful, which rules it breaks, the rates it would give, and the two buttons. */
export function draftView(view: {
  service: OwnService;
  draft: SentReturn;
  faults: readonly BrokenRule[];
  /** A copy of its files is here. */
  copied: boolean;
  csrf: Html;
}): Html {
  const { service, draft, faults, copied, csrf } = view;
  return html`<h2 class="govuk-heading-m" id="draft">What was read</h2>
${summaryList({
  rows: [
    ['Return', capitalised(sourceWords[draft.source])],
    ['Census year', yearName(draft.year)],
    ['Authority or workplace', draft.authority ?? 'not told in the return'],
    ['Workers', formatNumber(draft.workers)],
    ['From', list(draft.files)],
    ['Copy of the file', copied ? 'here, encrypted; say below whether it stays' : 'not kept'],
  ].map(([key, value]) => ({ key: { text: key ?? '' }, value: { text: value ?? '' } })),
})}
${draft.warnings.length > 0 && warningsView(draft.warnings)}
${ratesView(draft)}
${rulesView(service, draft, faults)}
<p class="govuk-body">Nothing of this counts yet. When you send it, it counts in your own figures, and in the partnership’s totals if you share it.</p>
${copied && copyBox}
<div class="govuk-button-group">
<form method="post" id="send-return"${attributes({ action: servicePath(service, 'send', 'keep') })}>${csrf}<input type="hidden" name="draft"${attributes({ value: draft.id })}>
${button({ text: 'Send this return', preventDoubleClick: true })}</form>
<form method="post"${attributes({ action: servicePath(service, 'send', 'discard') })}>${csrf}
${button({ text: 'Discard', classes: 'govuk-button--secondary' })}</form>
</div>`;
}

const copyBox = checkboxes({
  name: 'keep',
  classes: 'govuk-checkboxes--small',
  items: [
    {
      value: 'yes',
      text: 'Keep the copy of the file',
      hint: { text: 'Without a tick it is deleted when you send the return.' },
      checked: true,
      // It stands above the buttons of two forms, and belongs to the first.
      attributes: { form: 'send-return' },
    },
  ],
});

function warningsView(warnings: readonly string[]): Html {
  const more = warnings.length - shownWarnings;
  return insetText({
    html: html`<p class="govuk-body govuk-!-font-weight-bold">Look at this before you send</p>
<ul class="govuk-list govuk-list--bullet">${warnings.slice(0, shownWarnings).map((warning) => html`<li>${warning}</li>`)}${more > 0 && html`<li>and ${formatNumber(more)} more like these</li>`}</ul>`,
  });
}

/** Stability is not here: it takes the return of the year before, and this one kept. */
function ratesView(draft: SentReturn): Html {
  const year = { year: draft.year, sent: draft, stayed: undefined };
  const measures = measuresOf(year).filter(({ name }) => name !== 'stability');
  return scrollable(
    'The rates that it would give',
    table({
      caption: 'The rates that it would give',
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: [
        { text: 'Rate' },
        { text: 'Value', format: 'numeric' },
        { text: 'Counted', format: 'numeric' },
        { text: 'Known of', format: 'numeric' },
      ],
      rows: measures.map((measure) => {
        const value = rateOf(measure, year);
        const { known, of } = measure.ratio(year) ?? { known: 0, of: 0 };
        const cells =
          value === undefined
            ? [whyMissing(measure, year), '', '']
            : [
                writtenAs(measure, value),
                countsOf(measure, year),
                `${formatNumber(known)} of ${formatNumber(of)} people`,
              ];
        return [{ text: measure.title }, ...cells.map((text) => ({ text, format: 'numeric' }))];
      }),
    }),
  );
}

function rulesView(service: OwnService, { rulesBroken }: SentReturn, faults: readonly BrokenRule[]): Html {
  if (rulesBroken === 0) return html`<p class="govuk-body">The return breaks no rules.</p>`;
  const file = (as: string) => attributes({ href: `${servicePath(service, 'send', 'rules')}?as=${as}` });
  const caption = `Rules that the return breaks (${formatNumber(rulesBroken)})`;
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      head: ['Worker', 'Field and value', 'Rule'].map((text) => ({ text })),
      rows: faults
        .slice(0, shownRules)
        .map(({ worker, field, value, rule }) => [
          { text: worker === undefined ? 'The return' : formatNumber(worker) },
          { html: html`<strong>${field}</strong>${value !== '' && html`<br>${value}`}` },
          { text: rule },
        ]),
    }),
  )}
<p class="govuk-body">${rulesBroken > shownRules && `These are the first ${shownRules}. `}What breaks a rule counts as not known; the worker still counts wherever their other fields are good. You can send the return as it is, or put it right first:
<a class="govuk-link"${file('csv')}>${count(faults.length, 'broken rule')} as CSV</a>, <a class="govuk-link"${file('xlsx')}>as Excel</a>.${faults.length < rulesBroken && ` No more than the first ${formatNumber(faults.length)} are listed.`}</p>`;
}
