import { attributes, type Html, html } from '../../../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../../../platform/web/table/index.ts';
import { capitalised, count } from '../../../../../../../platform/web/words.ts';
import { priceInWords } from '../../../../../runs/price-words.ts';
import type { Possibility } from '../../../../../runs/solver/possibilities.ts';
import { roundPath } from '../../../frame.ts';
import { journey, ordinal, roleWords, serviceColumn } from '../../words.ts';
import { pinForm } from '../pin-form.ts';
import type { StudentShown } from './view.ts';

/** Other places where the student could be, each with its price, and a way to promise it. */
export function possibleSection(shown: StudentShown): Html {
  const { possible, match, round, run, profile } = shown;
  const heading = html`<h3 class="govuk-heading-m govuk-!-margin-top-6" id="possible">${match ? 'What else was possible' : 'What it would cost others to place this student'}</h3>`;
  if (possible === undefined) {
    return html`${heading}<p class="govuk-body">This is still being worked out. <a class="govuk-link"${attributes({ href: `${roundPath(round, 'runs', run.id, 'students', profile.id)}#possible` })}>Load the page again</a> in a moment.</p>`;
  }
  const { possible: places, impossible, notLookedAt } = possible;
  const rest = [
    ...(impossible.length > 0
      ? [
          `${capitalised(count(impossible.length, `${places.length > 0 ? 'further offer' : 'offer'}`))} would fit, but pins and educators leave no room there.`,
        ]
      : []),
    ...(notLookedAt > 0 ? [`There was no time to look at ${count(notLookedAt, 'further offer')}.`] : []),
  ].join(' ');
  if (places.length === 0) {
    return html`${heading}<p class="govuk-body">${match ? 'Nothing else was possible for this student.' : 'Nothing is possible for this student as things are.'} ${rest}</p>`;
  }
  return html`${heading}
<p class="govuk-body">Worked out with the round as it is now, by promising the student each place and solving again. The cheapest for others comes first.</p>
${scrollable(
  'Other places',
  html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">Other places, and their price</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Place</th><th scope="col" class="govuk-table__header">For the student</th><th scope="col" class="govuk-table__header">For others</th><th scope="col" class="govuk-table__header">Pin</th></tr></thead>
<tbody class="govuk-table__body">${places.map((place) => placeRow(shown, place))}</tbody></table>`,
)}
${rest !== '' && html`<p class="govuk-body">${rest}</p>`}`;
}

function placeRow(shown: StudentShown, { match, price }: Possibility): Html {
  const { round, run, profile, csrf, moment, possible } = shown;
  const offer = shown.offers.find(({ reference }) => reference === match.offerId);
  const educator = shown.educators.find(({ reference }) => reference === match.educatorId);
  const offerId = possible?.offerIds.get(match.offerId);
  if (offer === undefined || offerId === undefined) return html``;
  const where = `${offer.organisation}, ${serviceColumn[offer.service].toLowerCase()}, ${offer.team}`;
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${where} (${offer.reference})</th>
<td class="govuk-table__cell">${offer.area}${match.preferenceRank !== undefined && ` (${ordinal(match.preferenceRank)} choice)`}, ${journey(match)}, ${match.statutory ? 'statutory' : 'not statutory'}; ${educator?.name ?? match.educatorId}, ${roleWords[match.educatorRole]}</td>
<td class="govuk-table__cell">${capitalised(priceInWords(price))}</td>
<td class="govuk-table__cell">${pinForm({ round, run, csrf, moment, at: 'student', profileId: profile.id, who: profile.name, offer: { id: offerId, where } })}</td></tr>
`;
}
