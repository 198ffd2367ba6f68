import { details, table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import type { BrokenRule } from '../../../formats/broken-rule.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import { servicePath } from '../paths.ts';
import { brokenByField } from '../returns/broken-by-field.ts';

/** Places that the page shows; the others are in the download. */
const shownPlaces = 100;

/** Which rules a draft breaks and how often, and below where; all of it is in the download. */
export function rulesView(service: OwnService, { rulesBroken, year }: SentReturn, faults: readonly BrokenRule[]): Html {
  if (rulesBroken === 0) return html`<p class="govuk-body">The return breaks no rules.</p>`;
  const file = (as: string) => attributes({ href: `${servicePath(service, 'send', 'rules')}?as=${as}` });
  const caption = `Rules that the return breaks (${formatNumber(rulesBroken)})`;
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      head: [{ text: 'Field' }, { text: 'Rule' }, { text: 'Times', format: 'numeric' }],
      rows: brokenByField([{ year, faults }]).map(({ field, rule, times }) => [
        { text: field },
        { text: rule },
        { text: formatNumber(times.get(year) ?? 0), format: 'numeric' },
      ]),
    }),
  )}
${details({ summaryText: 'Where they are broken, worker by worker', html: placesView(faults) })}
<p class="govuk-body">What breaks a rule counts as not known; the worker still counts wherever their other fields are good. You can send the return as it is, or put it right first:
<a class="govuk-link"${file('csv')}>${count(faults.length, 'broken rule')} as CSV</a>, <a class="govuk-link"${file('xlsx')}>as Excel</a>.${faults.length < rulesBroken && ` No more than the first ${formatNumber(faults.length)} are counted by rule and listed.`}</p>`;
}

function placesView(faults: readonly BrokenRule[]): Html {
  const caption = faults.length > shownPlaces ? `The first ${shownPlaces}; all are in the files` : 'All of them';
  return scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      head: ['Worker', 'Field and value', 'Rule'].map((text) => ({ text })),
      rows: faults
        .slice(0, shownPlaces)
        .map(({ worker, field, value, rule }) => [
          { text: worker === undefined ? 'The return' : formatNumber(worker) },
          { html: html`<strong>${field}</strong>${value !== '' && html`<br>${value}`}` },
          { text: rule },
        ]),
    }),
  );
}
