import type { Happened } from '../../../../../platform/events/recent.ts';
import { button, details, insetText, summaryList } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import type { Page } from '../../../../../platform/web/reply.ts';
import { timeline } from '../../../../../platform/web/timeline.ts';
import { count } from '../../../../../platform/web/words.ts';
import type { CurrencyRules } from '../../../currency.ts';
import { pepsWords } from '../../../model.ts';
import type { Registered } from '../../../register.ts';
import { currencyWords, employer, placeWords, serviceName } from '../../../words.ts';

export function view(shown: {
  educator: Registered;
  rules: CurrencyRules;
  happened: readonly Happened[];
  mayKeep: boolean;
  csrf: Html;
}): Page {
  const { educator, rules, happened, mayKeep, csrf } = shown;
  return {
    title: educator.name,
    breadcrumbs: [{ text: 'Practice educators', href: '/educators' }, { text: educator.name }],
    body: html`<span class="govuk-caption-l">${placeWords(educator)}</span>
<h1 class="govuk-heading-l">${educator.name}</h1>
${educator.leftAt && insetText({ text: `Marked as left on ${formatDate(educator.leftAt)}. No student is placed with this educator.` })}
<p class="govuk-body-l">${currencyWords(educator.currency, educator)}</p>
${details({ summaryText: 'How currency is judged', html: currencyRule(rules) })}
${summaryList({ rows: rows(educator) })}
${mayKeep && actions(educator, csrf)}
<h2 class="govuk-heading-m">What happened</h2>
${happened.length === 0 ? html`<p class="govuk-body">Nothing has changed since this record was made.</p>` : timeline(happened, 3)}`,
  };
}

function rows(educator: Registered) {
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  const day = (date: string | undefined) => (date ? formatDate(date) : 'None yet');
  const yesNo = (value: boolean) => (value ? 'Yes' : 'No');
  return [
    row('Reference', educator.reference),
    row('Organisation', employer(educator)),
    row('Service', serviceName(educator)),
    row('Outcode', educator.outcode),
    row('PEPS stage', pepsWords[educator.peps]),
    row('Last student ended', day(educator.lastStudentEnded)),
    row('Last other learner ended', day(educator.otherLearnerEnded)),
    row('Teaches practice education', yesNo(educator.teachesPracticeEducation)),
    row('Students at a time', String(educator.capacity)),
    row('Can work off-site', yesNo(educator.offSite)),
  ];
}

/** The rule of the national guidance of 2013, with this partnership's periods. */
function currencyRule({ currencyYears, currencyOtherLearnerYears }: CurrencyRules): Html {
  return html`<p>An educator is current who took full responsibility for a student within the last ${count(currencyYears, 'year')}, or for a student and another professional learner within ${count(currencyOtherLearnerYears, 'year')}, or who has an active part in teaching or co-ordinating practice education. Somebody with PEPS 1 or in training for PEPS 2 who has had no student yet counts as current. A refresher restores currency.</p>
<p>The periods are those of the national guidance of 2013, unless your partnership chose others.</p>`;
}

function actions(educator: Registered, csrf: Html): Html {
  const left = educator.leftAt !== undefined;
  return html`<form method="post" action="/educators/${educator.id}/leave">
${csrf}<input type="hidden" name="left" value="${left ? 'no' : 'yes'}">
<div class="govuk-button-group">
${button({ text: 'Change details', href: `/educators/${educator.id}/edit` })}
${button({ text: left ? 'Mark as back again' : 'Mark as left', classes: 'govuk-button--secondary', preventDoubleClick: true })}
</div>
</form>`;
}
