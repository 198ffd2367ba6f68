import {
  type BenchmarkRow,
  countable,
  measureOf,
  ragRule,
  rateOf,
  yearName,
} from '../../../../engines/workforce/benchmark/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import { missingWords } from '../../published/missing-words.ts';
import type { Chosen, OfferedMeasure } from './chosen.ts';
import { type MeasureFigures, togetherWords } from './figures.ts';
import { revisedView } from './revised-view.ts';
import { changeView, ragTag, standingWords } from './standing.ts';
import { countsWords, isRated, measureWords, rateWords } from './words.ts';

/** One measure, year by year: the areas together, how they stand, the region and England; and what must be said of it. */
export function measureTable(figures: MeasureFigures, chosen: Chosen): Html {
  const { measure, years } = figures;
  const { region, baseline, areas } = chosen;
  const title = capitalised(measureOf(measure).title);
  const rated = isRated(measure);
  const head = ['Year', togetherWords(areas), ...(rated ? ['How they stand'] : []), region, 'England'];
  const rows = years.map((one, at) => {
    const before = years[at - 1];
    return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header tandem-unbroken">${yearName(one.year)}</th>
${cell(measure, one.areas, before?.areas)}
${rated && html`<td class="govuk-table__cell">${ragTag(one.areas.rag ?? 'unknown')}<br>${standingWords(one, baseline, region)}</td>`}
${cell(measure, one.region, before?.region)}
${cell(measure, one.england, before?.england)}</tr>\n`;
  });
  const caption = years.length > 1 ? `${title} since ${yearName(baseline)}` : `${title} in ${yearName(baseline)}`;
  return html`${scrollable(
    caption,
    html`<table class="govuk-table tandem-table">
<caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text) => html`<th scope="col" class="govuk-table__header">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows}</tbody></table>`,
  )}
${notes(figures)}
<p class="govuk-body-s">${title}: ${measureWords[measure].definition}. England and regions are as published; of several areas it is the rate of their sums, never the mean of their rates.</p>
<p class="govuk-body-s">${rated ? ragRule(region, yearName(baseline)) : 'No colour: the rule is about percentages of which less is better. The arrow compares with the year before.'}</p>
${revisedView(figures, chosen)}`;
}

function cell(measure: OfferedMeasure, row: BenchmarkRow, before: BenchmarkRow | undefined): Html {
  const { figure } = row;
  const counts = countsWords(measure, figure);
  const known = countable(figure.rate) !== undefined;
  return html`<td class="govuk-table__cell">${known ? html`<strong>${rateWords(measure, figure.rate)}</strong>` : rateWords(measure, figure.rate)} ${changeView(row, before)}${counts !== undefined && html`<span class="tandem-counts">${counts}</span>`}</td>`;
}

/** Who is not counted, and where years are compared that do not count the same areas. */
function notes(figures: MeasureFigures): Html {
  const said = notesOf(figures);
  return html`${said.length > 0 && html`<ul class="govuk-list govuk-list--bullet govuk-body-s">${said.map((one) => html`<li>${one}</li>`)}</ul>`}`;
}

/** The same in words, a line for each year of which there is something to say. */
export function notesOf({ measure, years }: MeasureFigures): string[] {
  return years.flatMap(({ year, areas, region, england }) => {
    const { figure, unlike } = areas;
    const parts = [
      ...(figure.counted.length > 0 && figure.missing.length > 0 ? [`without ${missingWords(figure.missing)}`] : []),
      ...(unlike ? ['the year before or the baseline year does not count the same areas'] : []),
      ...[areas, region, england].flatMap((row) => apart(measure, row)),
    ];
    return parts.length === 0 ? [] : [`${yearName(year)}: ${parts.join('; ')}`];
  });
}

/** A published rate that its own numbers do not give, further off than rounding explains. */
function apart(measure: OfferedMeasure, { geography, figure: { n, d, rate } }: BenchmarkRow): string[] {
  if (typeof n !== 'number' || typeof d !== 'number' || typeof rate !== 'number') return [];
  const given = rateOf(n, d, measureOf(measure).times);
  if (given === undefined || Math.abs(given - rate) <= 0.15) return [];
  return [`${geography} as published; its numbers as published give ${rateWords(measure, given)}`];
}
