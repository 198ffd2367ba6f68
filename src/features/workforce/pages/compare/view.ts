import { measureOf, type YearFigure, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { dumbbellChart, smallMultiples } from '../../../../platform/charts/index.ts';
import { insetText, select } from '../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { capitalised, count } from '../../../../platform/web/words.ts';
import { choiceView, yearSelect } from '../benchmark/choice-view.ts';
import { type Chosen, choiceAddress, type OfferedMeasure, offeredMeasures } from '../benchmark/chosen.ts';
import { whoView } from '../benchmark/who-view.ts';
import {
  countsWords,
  formatRate,
  formatTick,
  measureWords,
  pointOf,
  rateWords,
  sourceWords,
} from '../benchmark/words.ts';
import { type Comparison, mostAreas, type PlaceFigures } from './figures.ts';
import { changeWords, comparisonFinding, highest } from './finding.ts';

export const comparePath = '/workforce/compare';

export function compareTitle(comparison: Comparison, chosen: Chosen): string {
  return chosen.areas.length === 0 ? 'Choose the areas to compare' : comparisonFinding(comparison, chosen);
}

/** One measure of several areas beside each other: two years, and all years between. */
export function compareView(comparison: Comparison, chosen: Chosen): Html {
  const { measure, beyond } = comparison;
  const { edition, areas, year } = chosen;
  const shown = areas.length > 0;
  const file = (as: 'csv' | 'xlsx' | 'docx') => attributes({ href: fileAddress(comparison, chosen, as) });
  return html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Areas of children’s services beside each other</span>${compareTitle(comparison, chosen)}</h1>
${whoView(chosen, year)}
${beyond > 0 && insetText({ text: `${areas.length} areas are chosen, and a chart holds ${mostAreas}. These are the first ${mostAreas} by region and name; ${count(beyond, 'other is', 'others are')} left out. Choose fewer to see those that you mean.` })}
${choiceView(chosen, {
  action: comparePath,
  summary: 'Change the measure, areas, region or years',
  does: 'Compare',
  open: !shown,
  fields: [yearSelect('year', 'Until', edition.years, year), measureSelect(measure)],
})}
${
  shown &&
  html`<p class="tandem-table__download govuk-body">Download what you see: <a class="govuk-link"${file('csv')}><span class="govuk-visually-hidden">the comparison as </span>CSV</a>, <a class="govuk-link"${file('xlsx')}><span class="govuk-visually-hidden">the comparison as </span>Excel</a>, <a class="govuk-link"${file('docx')}><span class="govuk-visually-hidden">the comparison as </span>Word</a></p>
${charts(comparison, chosen)}
${tableView(comparison, chosen)}
<p class="govuk-body"><a class="govuk-link"${attributes({ href: choiceAddress('/workforce/benchmark', chosen) })}>See these areas together, year by year</a></p>`
}`;
}

function fileAddress({ measure }: Comparison, chosen: Chosen, as: 'csv' | 'xlsx' | 'docx'): string {
  return choiceAddress(comparePath, chosen, { measure, year: `${chosen.year}`, as });
}

function measureSelect(measure: OfferedMeasure): Html {
  return select({
    name: 'measure',
    label: { text: 'Measure' },
    value: measure,
    items: offeredMeasures.map((name) => ({ value: name, text: capitalised(measureOf(name).title) })),
  });
}

function charts(comparison: Comparison, chosen: Chosen): Html {
  const { measure, areas, region, england } = comparison;
  const { baseline, year, edition, kept } = chosen;
  const [from, to] = [yearName(baseline), yearName(year)];
  const title = measureOf(measure).title;
  const common = { source: sourceWords(edition, kept), csv: fileAddress(comparison, chosen, 'csv') };
  const format = { format: formatRate(measure), formatTick: formatTick(measure) };
  const rows = areas.map(({ name, then, now }) => ({
    label: name,
    ...(baseline < year && { baseline: pointOf(measure, then) }),
    latest: pointOf(measure, now),
  }));
  const points = ({ years }: PlaceFigures) => years.map((figure) => pointOf(measure, figure));
  return html`${dumbbellChart(
    {
      id: 'two-years',
      title: highest(comparison, chosen),
      description: `A row for each area with its ${title} in ${baseline === year ? to : `${from} and ${to}`}, and upright lines for ${region.name} and England in ${to}.`,
      ...common,
    },
    {
      what: 'Area',
      ...(baseline < year && { baseline: from }),
      latest: to,
      rows,
      references: [region, england].map(({ name, now }) => ({ label: name, point: pointOf(measure, now) })),
      ...format,
    },
  )}
${
  baseline < year &&
  smallMultiples(
    {
      id: 'all-years',
      title: `${capitalised(title)} from year to year, ${from} to ${to}`,
      description: `A small chart for each area with its ${title} from ${from} to ${to}; the broken line is England.`,
      ...common,
    },
    {
      what: 'Area',
      years: england.years.map((figure) => yearName(figure.year)),
      panels: areas.map((area) => ({ label: area.name, points: points(area) })),
      comparison: { label: 'England', points: points(england) },
      ...format,
    },
  )
}`;
}

function tableView({ measure, areas, region, england }: Comparison, { baseline, year, edition, kept }: Chosen): Html {
  const oneYear = baseline === year;
  const years = oneYear ? [yearName(year)] : [yearName(baseline), yearName(year)];
  const caption = `${capitalised(measureOf(measure).title)} in ${years.join(' and ')}`;
  const rows = [...areas, region, england].map(
    (place) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${place.name}</th>
${!oneYear && figureCell(measure, place.then)}${figureCell(measure, place.now)}${!oneYear && html`<td class="govuk-table__cell">${changeWords(place)}</td>`}</tr>\n`,
  );
  const head = ['Area', ...years, ...(oneYear ? [] : ['Change'])];
  return html`<h2 class="govuk-heading-m">${caption}</h2>
${scrollable(
  caption,
  html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text) => html`<th scope="col" class="govuk-table__header">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows}</tbody></table>`,
)}
<p class="govuk-body-s">${capitalised(measureOf(measure).title)}: ${measureWords[measure].definition}. Changes are between rates of one decimal${measureOf(measure).times === 100 ? ', in percentage points' : ''}.</p>
<p class="govuk-body-s">Source: ${sourceWords(edition, kept)}.</p>`;
}

function figureCell(measure: OfferedMeasure, figure: YearFigure): Html {
  const counts = countsWords(measure, figure);
  return html`<td class="govuk-table__cell">${rateWords(measure, figure.rate)}${counts !== undefined && html`<span class="tandem-counts">${counts}</span>`}</td>`;
}
