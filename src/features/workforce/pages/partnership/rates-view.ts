import { yearName } from '../../../../engines/workforce/calendar.ts';
import { halfUp } from '../../../../engines/workforce/figures/tally.ts';
import { details } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { capitalised, count } from '../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { besideView, sourcesBeside } from '../beside-view.ts';
import type { Comparison } from '../comparison.ts';
import { withOneDecimal } from '../services/words.ts';
import {
  amountOf,
  countsWords,
  knownWords,
  measuresOf,
  ratioOf,
  type TotalMeasure,
  whyMissing,
  writtenAs,
} from './measures.ts';

/** The rates of a year: each with its n and N, of how many it is known, the year before, and how it is worked out. */
export function ratesView(
  shown: WorkforceTotal,
  before: WorkforceTotal | undefined,
  comparisons: readonly Comparison[],
): Html {
  return html`<h2 class="govuk-heading-m">The rates of ${yearName(shown.year)}</h2>
<div class="tandem-figures">${measuresOf(shown.service, shown.shown).map((measure) => figureOf(measure, shown, before, comparisons))}</div>
${sourcesBeside(comparisons, shown.year)}`;
}

function figureOf(
  measure: TotalMeasure,
  shown: WorkforceTotal,
  before: WorkforceTotal | undefined,
  comparisons: readonly Comparison[],
): Html {
  const value = amountOf(measure, shown.shown);
  const ratio = ratioOf(measure, shown.shown);
  const number =
    value === undefined || ratio === undefined
      ? html`<p class="tandem-figure__number tandem-figure__number--missing">${whyMissing(measure, shown.shown)}</p>`
      : html`<p class="tandem-figure__number">${writtenAs(measure, value)}</p>
<p class="tandem-figure__line">${countsWords(measure, ratio, shown.shown)}</p>`;
  return html`<section class="tandem-figure">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${measure.title}</h3>
${number}
${before && lastYear(measure, before, value)}
${comparisons.map((comparison) => besideView(measure, comparison, shown.year))}
${ratio && html`<p class="tandem-figure__line tandem-figure__line--quiet">${capitalised(knownWords(measure, ratio))}</p>`}
${details({
  summaryText: 'How it is worked out',
  classes: 'tandem-figure__details',
  html: html`<p class="govuk-body-s">${measure.definition} The rate of sums, not the mean of services’ rates.</p>
<p class="govuk-body-s">Source: ${sourceOf(shown)}</p>`,
})}
</section>`;
}

function lastYear(measure: TotalMeasure, before: WorkforceTotal, value: number | undefined): Html {
  const last = amountOf(measure, before.shown);
  const change = value === undefined || last === undefined ? undefined : halfUp(value - last);
  const said = last === undefined ? whyMissing(measure, before.shown) : writtenAs(measure, last);
  return html`<p class="tandem-figure__line"><span class="tandem-year">${yearName(before.year)}</span>: ${said}${change !== undefined && `, ${changeWords(measure, change)}`}</p>`;
}

function changeWords({ share }: TotalMeasure, change: number): string {
  if (change === 0) return 'unchanged';
  const by = withOneDecimal(Math.abs(change));
  const points = share ? ` percentage ${by === '1.0' ? 'point' : 'points'}` : '';
  return `${change > 0 ? 'up' : 'down'} ${by}${points} since`;
}

/** Of what figures are made, which edition they are, and since when they can be seen. */
export const sourceOf = ({ services, edition, year, madeAt }: WorkforceTotal): string =>
  `returns of ${count(services.length, 'service')} for ${yearName(year)}, edition ${edition} of ${formatDate(madeAt)}`;
