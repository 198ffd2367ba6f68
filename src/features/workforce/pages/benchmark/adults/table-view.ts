import { yearName } from '../../../../../engines/workforce/benchmark/index.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { percentWords } from '../../services/words.ts';
import { movedView, ragTag, standingWords } from '../standing.ts';
import { type AdultsBenchmark, type AdultsYear, type Place, places } from './figures.ts';
import { adultsWords } from './measures.ts';

/** One measure of adults' services, year by year: the partnership, how it stands, the region and England. */
export function adultsTable(
  { measure, years }: AdultsBenchmark['measures'][number],
  { region }: AdultsBenchmark,
): Html {
  const { rated } = adultsWords[measure];
  const baseline = years[0]?.standing.year ?? 0;
  const against = region ?? 'the region';
  const names: Record<Place, string> = {
    partnership: 'The partnership',
    region: region ?? 'Region',
    england: 'England',
  };
  const shown = places.filter((place) => place !== 'region' || region !== undefined);
  const caption = captionOf({ measure, years });
  const head = shown.flatMap((place) =>
    place === 'partnership' && rated ? [names[place], 'How it stands'] : [names[place]],
  );
  const rows = years.map((one, at) => {
    const cells = shown.map((place) => {
      const stands =
        place === 'partnership' &&
        rated &&
        html`<td class="govuk-table__cell">${ragTag(one.standing.rag)}<br>${standingWords({ ...one.standing }, baseline, against)}</td>`;
      return html`${cell(one, years[at - 1], place)}${stands}`;
    });
    return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header tandem-unbroken">${yearName(one.standing.year)}</th>${cells}</tr>\n`;
  });
  return scrollable(
    caption,
    html`<table class="govuk-table tandem-table">
<caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Year</th>${head.map((text) => html`<th scope="col" class="govuk-table__header">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows}</tbody></table>`,
  );
}

/** What a table is called. */
export const captionOf = ({ measure, years }: AdultsBenchmark['measures'][number]): string =>
  `${adultsWords[measure].title} of adults’ social workers since ${yearName(years[0]?.standing.year ?? 0)}`;

function cell({ told, standing }: AdultsYear, before: AdultsYear | undefined, place: Place): Html {
  const said = told[place];
  if (!('value' in said)) return html`<td class="govuk-table__cell">${said.missing}</td>`;
  const moved = movedView(standing.change[place], standing[place], before?.standing[place], standing.year);
  return html`<td class="govuk-table__cell"><strong>${percentWords(said.value)}</strong> ${moved}${said.counts !== undefined && html`<span class="tandem-counts">${said.counts}</span>`}</td>`;
}
