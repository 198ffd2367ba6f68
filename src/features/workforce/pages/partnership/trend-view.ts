import { yearName } from '../../../../engines/workforce/calendar.ts';
import { type Figure, lineChart, type Point } from '../../../../platform/charts/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { list } from '../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { type Comparison, endsBefore, linesBeside } from '../comparison.ts';
import { amountOf, measuresOf, pointOf, type TotalMeasure, writtenAs } from './measures.ts';
import { totalsFilePath } from './paths.ts';

/** A line for each rate over the years between the first and the last total; a year without one leaves a gap. */
export function trendView(
  years: readonly WorkforceTotal[],
  shown: WorkforceTotal,
  comparisons: readonly Comparison[],
): Html {
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return html`<h2 class="govuk-heading-m">Over the years</h2>
<p class="govuk-body">Lines over the years begin when a second year can be shown.</p>`;
  }
  const all = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at);
  const drawn = measuresOf(shown.service, shown.shown).filter((measure) =>
    years.some((total) => amountOf(measure, total.shown) !== undefined),
  );
  const silent = endsBefore(comparisons, all);
  return html`<h2 class="govuk-heading-m">Over the years</h2>
${!sameServices(years) && html`<p class="govuk-body">The services are not the same in every year: some of a change can be due to that. The tables under the lines say how many they are.</p>`}
${silent !== '' && html`<p class="govuk-body">${silent}</p>`}
<div class="tandem-columns">${drawn.map((measure) => chart(measure, { years, all, shown, comparisons }))}</div>`;
}

const sameServices = (years: readonly WorkforceTotal[]): boolean =>
  new Set(years.map(({ services }) => services.toSorted().join())).size < 2;

function chart(
  measure: TotalMeasure,
  {
    years,
    all,
    shown,
    comparisons,
  }: {
    years: readonly WorkforceTotal[];
    /** Every year between the first and the last. */
    all: readonly number[];
    shown: WorkforceTotal;
    comparisons: readonly Comparison[];
  },
): Html {
  const { service, year } = shown;
  const { lines, sources } = linesBeside(comparisons, measure.name, all);
  const points = all.map((one): Point => {
    const total = years.find((found) => found.year === one);
    return total === undefined ? { missing: 'no total' } : pointOf(measure, total);
  });
  const figure: Figure = {
    id: `trend-${measure.name}`,
    title: titleOf(measure, years),
    description: `${measure.title} in the census years ${yearName(all[0] ?? year)} to ${yearName(all.at(-1) ?? year)}.`,
    source: list(['the latest edition of the totals of each year', ...sources]),
    csv: totalsFilePath(service, year, 'rates'),
  };
  return lineChart(figure, {
    years: all.map(yearName),
    main: { label: 'All together', points },
    comparisons: lines,
    format: (value) => writtenAs(measure, value),
    formatTick: (value) => (measure.share ? `${value}%` : `${value}`),
  });
}

/** `Turnover rose from 18.2% in 2022-23 to 24.6% in 2024-25`, of the first and the last year that are shown. */
function titleOf(measure: TotalMeasure, years: readonly WorkforceTotal[]): string {
  const known = years.flatMap(({ year, shown }) => {
    const value = amountOf(measure, shown);
    return value === undefined ? [] : [{ year: yearName(year), value }];
  });
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined || first === last) return `${measure.title} can be shown of one year`;
  const [from, to] = [writtenAs(measure, first.value), writtenAs(measure, last.value)];
  if (from === to) return `${measure.title} was ${to} in ${last.year}, as in ${first.year}`;
  return `${measure.title} ${last.value > first.value ? 'rose' : 'fell'} from ${from} in ${first.year} to ${to} in ${last.year}`;
}
