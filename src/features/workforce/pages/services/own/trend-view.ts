import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { type Figure, lineChart, type Point } from '../../../../../platform/charts/index.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { list } from '../../../../../platform/web/words.ts';
import { type Comparison, linesBeside } from '../../comparison.ts';
import { type Measure, measuresOf, pointOf, rateOf, writtenAs } from './measures.ts';
import type { OwnFigures } from './own-figures.ts';
import { figuresPath } from './paths.ts';

/** A line for each rate over the years between the first and the last return; a year without one leaves a gap. */
export function trendView(figures: OwnFigures, comparisons: readonly Comparison[]): Html {
  const years = yearsBetween(figures);
  if (years.length < 2) {
    return html`<h2 class="govuk-heading-m">Over the years</h2>
<p class="govuk-body">Lines over the years begin when the return of a second year is sent.</p>`;
  }
  const drawn = measuresOf(figures.shown).filter((measure) =>
    figures.years.some((year) => rateOf(measure, year) !== undefined),
  );
  return html`<h2 class="govuk-heading-m">Over the years</h2>
<div class="tandem-columns">${drawn.map((measure) => chart(measure, figures, comparisons, years))}</div>`;
}

function yearsBetween({ years }: OwnFigures): number[] {
  const [first, last] = [years.at(0)?.year ?? 0, years.at(-1)?.year ?? 0];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function chart(
  measure: Measure,
  { service, years: kept, shown }: OwnFigures,
  comparisons: readonly Comparison[],
  years: readonly number[],
): Html {
  const points = years.map((year): Point => {
    const found = kept.find((one) => one.year === year);
    return found === undefined ? { missing: 'no return here' } : pointOf(measure, found);
  });
  const format = (value: number) => writtenAs(measure, value);
  const { lines, sources } = linesBeside(comparisons, measure.name, years);
  const figure: Figure = {
    id: `trend-${measure.name}`,
    title: titleOf(measure, points, years),
    description: `${measure.title} in the census years ${yearName(years[0] ?? shown.year)} to ${yearName(years.at(-1) ?? shown.year)}.`,
    source: list(['your own returns', ...sources]),
    csv: figuresPath(service, shown.year, 'rates'),
  };
  return lineChart(figure, {
    years: years.map(yearName),
    main: { label: 'Yours', points },
    comparisons: lines,
    format,
    formatTick: (value) => (measure.share ? `${value}%` : `${value}`),
    bandMeans:
      'The shaded band is the 95% interval (Wilson): with fewer than 100 to count, chance alone could move the figure as far as that.',
  });
}

/** `Turnover went from 18.2% to 24.6%`, of the first and the last year that are known. */
function titleOf(measure: Measure, points: readonly Point[], years: readonly number[]): string {
  const known = points.flatMap((point, index) =>
    typeof point === 'object' && 'value' in point ? [{ value: point.value, year: years[index] ?? 0 }] : [],
  );
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined || first === last) return `${measure.title} is known of one year`;
  const [from, to] = [writtenAs(measure, first.value), writtenAs(measure, last.value)];
  if (from === to) return `${measure.title} was ${to} in ${yearName(last.year)}, as in ${yearName(first.year)}`;
  const moved = last.value > first.value ? 'rose' : 'fell';
  return `${measure.title} ${moved} from ${from} in ${yearName(first.year)} to ${to} in ${yearName(last.year)}`;
}
