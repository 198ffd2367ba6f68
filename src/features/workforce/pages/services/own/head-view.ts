import { censusDate, yearName } from '../../../../../engines/workforce/calendar.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import { details } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { formatNumber, list } from '../../../../../platform/web/words.ts';
import type { SentReturn } from '../../../sending/model.ts';
import { besideView, sourcesBeside } from '../../beside-view.ts';
import type { Comparison } from '../../comparison.ts';
import { sourceWords, withOneDecimal } from '../words.ts';
import {
  countsOf,
  headMeasures,
  type Measure,
  measuresOf,
  numbersOf,
  rateOf,
  whyMissing,
  writtenAs,
} from './measures.ts';
import type { OwnFigures } from './own-figures.ts';

/** The four figures at the top: each with its n and N, the year before, others beside it, and how it is worked out. */
export function headView(figures: OwnFigures, comparisons: readonly Comparison[]): Html {
  const { shown } = figures;
  const four = headMeasures(measuresOf(shown), shown);
  return html`<h2 class="govuk-heading-m">The rates of ${yearName(shown.year)}</h2>
<div class="tandem-figures">${four.map((measure) => figureOf(measure, figures, comparisons))}</div>
${sourcesBeside(comparisons, shown.year)}`;
}

function figureOf(measure: Measure, figures: OwnFigures, comparisons: readonly Comparison[]): Html {
  const { shown } = figures;
  const value = rateOf(measure, shown);
  const number =
    value === undefined
      ? html`<p class="tandem-figure__number tandem-figure__number--missing">${whyMissing(measure, shown)}</p>`
      : html`<p class="tandem-figure__number">${writtenAs(measure, value)}</p>
<p class="tandem-figure__line">${countsOf(measure, shown)}</p>`;
  return html`<section class="tandem-figure">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${measure.title}</h3>
${number}
${lastYear(measure, figures, value)}
${comparisons.map((comparison) => besideView(measure, comparison, shown.year))}
${value !== undefined && known(measure, figures)}
${details({ summaryText: 'How it is worked out', classes: 'tandem-figure__details', html: definition(measure, shown.sent) })}
</section>`;
}

/** The year before, with its own n and N, and how far the rate has moved since. */
function lastYear(measure: Measure, { shown, before }: OwnFigures, value: number | undefined): Html {
  const last = before && rateOf(measure, before);
  const words =
    before === undefined
      ? 'no return here'
      : last === undefined
        ? whyMissing(measure, before)
        : `${writtenAs(measure, last)} (${numbersOf(measure, before)})`;
  const change = value === undefined || last === undefined ? undefined : halfUp(value - last);
  return html`<p class="tandem-figure__line"><span class="tandem-year">${yearName(shown.year - 1)}</span>: ${words}</p>
${change !== undefined && html`<p class="tandem-figure__line">${changeWords(measure, change)}</p>`}`;
}

function changeWords({ share }: Measure, change: number): string {
  if (change === 0) return 'Unchanged';
  const by = withOneDecimal(Math.abs(change));
  const points = share ? ` percentage ${by === '1.0' ? 'point' : 'points'}` : '';
  return `${change > 0 ? 'Up' : 'Down'} ${by}${points}`;
}

function known({ ratio, name }: Measure, { shown }: OwnFigures): Html {
  const { known, of } = ratio(shown) ?? { known: 0, of: 0 };
  const who = name === 'caseload' ? 'who hold cases' : 'people counted';
  return html`<p class="tandem-figure__line tandem-figure__line--quiet">Known of ${formatNumber(known)} of ${formatNumber(of)} ${who}</p>`;
}

function definition({ definition }: Measure, sent: SentReturn): Html {
  return html`<p class="govuk-body-s">${definition}</p><p class="govuk-body-s">Source: ${sourceOf(sent)}</p>`;
}

/** Which files figures come from, of which day, and when they were sent. */
export function sourceOf({ source, files, year, sentAt }: SentReturn): string {
  return `${sourceWords[source]} of ${formatDate(censusDate(year))} (${list(files)}), sent on ${formatDate(sentAt)}`;
}
