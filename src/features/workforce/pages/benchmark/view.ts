import { measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { checkboxes } from '../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { capitalised, count, list } from '../../../../platform/web/words.ts';
import { measureChart } from './chart-view.ts';
import { choiceView } from './choice-view.ts';
import { type Chosen, choiceAddress, type OfferedMeasure, offeredMeasures } from './chosen.ts';
import { eachView } from './each-view.ts';
import type { MeasureFigures } from './figures.ts';
import { findingOf } from './finding.ts';
import { measureTable } from './table-view.ts';
import { sourceWords } from './words.ts';

export const benchmarkPath = '/workforce/benchmark';
const comparePath = '/workforce/compare';
const fewEnough = 8;

/** What the benchmark finds. */
export function benchmarkTitle(figures: readonly MeasureFigures[], chosen: Chosen): string {
  return chosen.areas.length === 0 ? 'Choose the areas of your benchmark' : findingOf(figures, chosen);
}

/** Published rates of the areas together against their region and England, year by year. */
export function benchmarkView(figures: readonly MeasureFigures[], chosen: Chosen): Html {
  const { edition, kept, areas } = chosen;
  const source = sourceWords(edition, kept);
  const measures = figures.map(({ measure }) => measure);
  const file = (as: 'csv' | 'xlsx') => attributes({ href: choiceAddress(benchmarkPath, chosen, { measures, as }) });
  const shown = areas.length > 0;
  return html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Benchmark of children’s services</span>${benchmarkTitle(figures, chosen)}</h1>
<p class="govuk-body"><a class="govuk-link" href="#adults">Adults’ services are below</a></p>
${whoView(chosen)}
${choiceView(chosen, {
  action: benchmarkPath,
  summary: 'Change areas, region, years or measures',
  does: 'Show the benchmark',
  open: !shown,
  fields: [measureBoxes(measures)],
})}
${
  shown &&
  html`<p class="tandem-table__download govuk-body">Download what you see: <a class="govuk-link"${file('csv')}><span class="govuk-visually-hidden">the benchmark as </span>CSV</a>, <a class="govuk-link"${file('xlsx')}><span class="govuk-visually-hidden">the benchmark as </span>Excel</a></p>
${figures.map(
  (one) => html`<section><h2 class="govuk-heading-m">${capitalised(measureOf(one.measure).title)}</h2>
${measureTable(one, chosen)}
${measureChart(one, chosen, source)}</section>
`,
)}
${eachView(figures, chosen)}
<p class="govuk-body"><a class="govuk-link"${attributes({ href: choiceAddress(comparePath, chosen) })}>Compare these areas with each other</a></p>`
}`;
}

/** Whose figures they are, and why these areas. */
export function whoView({ areas, region, baseline, edition, isOwn, without }: Chosen): Html {
  const names = areas.length > fewEnough ? count(areas.length, 'area') : namesOf(areas);
  const own =
    areas.length === 0
      ? 'None of your partners is called like an authority of this edition.'
      : 'These are your partnership’s own, found by name.';
  const missed =
    areas.length > 0 && without.length > 0 ? ` No authority of this edition is called like ${list(without)}.` : '';
  return html`<p class="govuk-body">${names !== '' && `${names}, against ${region} and England, ${yearName(baseline)} to ${yearName(edition.edition)}, as edition ${edition.edition} has them. `}${isOwn && own + missed}</p>`;
}

/** `Bristol, City of; Croydon`: with a semicolon where names have commas of their own. */
function namesOf(areas: Chosen['areas']): string {
  const names = areas.map(({ name }) => name);
  return names.some((name) => name.includes(',')) ? names.join('; ') : list(names);
}

function measureBoxes(measures: readonly OfferedMeasure[]): Html {
  return html`<div class="tandem-filters__whole">${checkboxes({
    name: 'measures',
    classes: 'govuk-checkboxes--small tandem-choices',
    fieldset: { legend: { text: 'Measures' } },
    items: offeredMeasures.map((measure) => ({
      value: measure,
      text: capitalised(measureOf(measure).title),
      checked: measures.includes(measure),
    })),
  })}</div>`;
}

/** What there is where no edition was loaded. */
export function noEdition(title: string, mayLoad: boolean): Html {
  return html`<h1 class="govuk-heading-l">${title}</h1>
<div class="tandem-empty"><p class="govuk-body">No published figures are here yet. ${
    mayLoad
      ? html`<a class="govuk-link" href="/workforce/published">Load the files that the DfE publishes</a>, and this page compares your partnership’s areas with their region and England.`
      : 'The partnership’s lead loads the files that the DfE publishes; then this page compares your partnership’s areas with their region and England.'
  }</p></div>`;
}
