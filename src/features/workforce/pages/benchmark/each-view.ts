import { measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { details } from '../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { capitalised, count } from '../../../../platform/web/words.ts';
import type { Chosen } from './chosen.ts';
import type { MeasureFigures } from './figures.ts';
import { ragTag } from './standing.ts';
import { countsWords, isRated, rateWords } from './words.ts';

const fewEnough = 12;

/** Each area by itself in the edition's last year, all measures beside each other; folded where they are many. */
export function eachView(all: readonly MeasureFigures[], { edition }: Chosen): Html {
  const names = all[0]?.each.map(({ geography }) => geography) ?? [];
  if (names.length === 0) return nothing;
  const caption = `Each area by itself in ${yearName(edition.edition)}`;
  const byName = all.map(({ each }) => new Map(each.map((row) => [row.geography, row])));
  const rows = names.map((name) => {
    const cells = all.map(({ measure }, at) => {
      const row = byName[at]?.get(name);
      if (row === undefined) return html`<td class="govuk-table__cell"></td>`;
      const counts = countsWords(measure, row.figure);
      return html`<td class="govuk-table__cell">${rateWords(measure, row.figure.rate)} ${isRated(measure) && ragTag(row.rag ?? 'unknown')}${counts !== undefined && html`<span class="tandem-counts">${counts}</span>`}</td>`;
    });
    return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${name}</th>${cells}</tr>\n`;
  });
  const table = scrollable(
    caption,
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Area</th>${all.map(({ measure }) => html`<th scope="col" class="govuk-table__header">${capitalised(measureOf(measure).title)}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows}</tbody></table>`,
  );
  return html`<h2 class="govuk-heading-m">${caption}</h2>
${names.length > fewEnough ? details({ summaryText: `Show ${count(names.length, 'area')}`, html: table }) : table}`;
}
