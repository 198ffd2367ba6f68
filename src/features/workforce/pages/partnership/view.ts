import { yearName } from '../../../../engines/workforce/calendar.ts';
import { subNavigation } from '../../../../platform/web/components/index.ts';
import { attributes, type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import type { Comparison } from '../comparison.ts';
import { editionView, hereWords, ruleView } from './edition-view.ts';
import { findingOf, servicesWords } from './finding.ts';
import { totalsFilePath, totalsPath } from './paths.ts';
import { ratesView } from './rates-view.ts';
import { standingView } from './standing-view.ts';
import { tablesView } from './tables-view.ts';
import type { PartnershipTotals } from './totals.ts';
import { trendView } from './trend-view.ts';

/** What a partnership sees of its services together; `asking` where whoever looks may ask for returns. */
export function partnershipView(
  totals: PartnershipTotals,
  comparisons: readonly Comparison[],
  name: string,
  asking: { csrf: Html } | undefined,
): Html {
  const { service, shown, standings } = totals;
  const items = (['children', 'adults'] as const).map((kind) => ({
    text: kind === 'children' ? 'Children’s services' : 'Adults’ services',
    href: totalsPath(kind),
    current: kind === service,
  }));
  return html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${name}</span>${findingOf(totals)}</h1>
${subNavigation({ label: 'Services', items })}
<div class="tandem-own">
${shown === undefined ? nothingView(totals) : shownView(totals, shown, comparisons)}
</div>
${standings && standingView(totals, standings, asking)}`;
}

function nothingView({ service, latest, since }: PartnershipTotals): Html {
  return html`<p class="govuk-body">Totals of ${servicesWords(service)} for ${yearName(latest)} cannot be shown: ${hereWords(since.sent, service)}</p>
${ruleView()}`;
}

function shownView(totals: PartnershipTotals, shown: WorkforceTotal, comparisons: readonly Comparison[]): Html {
  return html`${yearsView(totals, shown)}
${editionView(totals, shown)}
${ratesView(shown, totals.before, comparisons)}
${trendView(totals.years, shown, comparisons)}
${tablesView(shown)}
${ruleView()}
<p class="govuk-body tandem-table__download">All of ${yearName(shown.year)}:
${(['csv', 'xlsx', 'docx'] as const).map((as) => html`<a class="govuk-link"${attributes({ href: totalsFilePath(shown.service, shown.year, undefined, as) })}>as ${fileWords[as]}</a>${as === 'docx' ? '.' : ', '}`)}</p>`;
}

const fileWords = { csv: 'CSV', xlsx: 'Excel', docx: 'Word' };

/** The years of which there is a total, the latest first. */
function yearsView({ years }: PartnershipTotals, shown: WorkforceTotal): Html {
  if (years.length < 2) return nothing;
  return html`<nav class="tandem-years" aria-label="Census year"><ul class="govuk-list">${years
    .toReversed()
    .map(({ year, service }) =>
      year === shown.year
        ? html`<li><strong aria-current="page">${yearName(year)}</strong></li>`
        : html`<li><a class="govuk-link"${attributes({ href: totalsPath(service, year) })}>${yearName(year)}</a></li>`,
    )}</ul></nav>`;
}
