import { type Place, revisionsOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { details } from '../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import { count, list } from '../../../../platform/web/words.ts';
import type { Chosen } from './chosen.ts';
import { type MeasureFigures, togetherWords } from './figures.ts';
import { rateWords } from './words.ts';

/** In words, which of the rates shown other editions give otherwise. Nothing where there is no other edition. */
export function revisedView({ measure, years }: MeasureFigures, { edition, editions, region, areas }: Chosen): Html {
  if (editions.length < 2) return nothing;
  const places: [string, Place][] = [
    [togetherWords(areas), { kind: 'areas', name: '', areas }],
    [region, { kind: 'region', name: region }],
    ['England', { kind: 'england' }],
  ];
  const said = years.flatMap(({ year, ...row }) =>
    places.flatMap(([name, place], at) => {
      const shown = [row.areas, row.region, row.england][at]?.figure.rate;
      const revisions = revisionsOf(editions, measure, place, year);
      const others = revisions.map(({ from, to, before, after }) =>
        to > edition.edition
          ? `edition ${to} says ${rateWords(measure, after)}`
          : `edition ${from} said ${rateWords(measure, before)}`,
      );
      if (others.length === 0 || shown === undefined) return [];
      return [`${yearName(year)}, ${name}: ${rateWords(measure, shown)} here; ${list(others)}`];
    }),
  );
  const names = list(editions.filter((one) => one !== edition).map((one) => `${one.edition}`));
  if (said.length === 0) {
    return html`<p class="govuk-body-s">${editions.length > 2 ? 'Editions' : 'Edition'} ${names} ${editions.length > 2 ? 'say' : 'says'} the same of these years, as far as ${editions.length > 2 ? 'they hold' : 'it holds'} them.</p>`;
  }
  return details({
    summaryText: `${count(said.length, 'of these rates is', 'of these rates are')} revised between editions (${names} besides ${edition.edition})`,
    html: html`<ul class="govuk-list govuk-list--bullet">${said.map((one) => html`<li>${one}</li>`)}</ul>`,
  });
}
