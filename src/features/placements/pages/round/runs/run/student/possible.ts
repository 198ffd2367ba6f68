import type { Alternative } from '../../../../../../../engines/allocation/index.ts';
import { attributes, type Html, html } from '../../../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../../../platform/web/table/index.ts';
import { roundPath } from '../../../frame.ts';
import { journey, ordinal, roleWords, serviceColumn } from '../../words.ts';
import { pinForm } from '../pin-form.ts';
import type { StudentShown } from './view.ts';

/** Other places where the student could be, each with its price, and a way to promise it. */
export function possibleSection(shown: StudentShown): Html {
  const { possible, match, round, run, profile } = shown;
  const title = match ? 'What else was possible' : 'What it would cost others to place this student';
  const heading = html`<h3 class="govuk-heading-m govuk-!-margin-top-6" id="possible">${title}</h3>`;
  if (possible === undefined) {
    return html`${heading}<p class="govuk-body">This is still being worked out. <a class="govuk-link"${attributes({ href: `${roundPath(round, 'runs', run.id, 'students', profile.id)}#possible` })}>Load the page again</a> in a moment.</p>`;
  }
  if (possible.clash) {
    return html`${heading}<p class="govuk-body">The promises in this round cannot all be kept, so nothing can be said before <a class="govuk-link"${attributes({ href: roundPath(round, 'pins') })}>one of the pins</a> is removed.</p>`;
  }
  if (possible.possible.length === 0) {
    return html`${heading}<p class="govuk-body">${match ? 'Nothing else was possible for this student, as the rules and the pins are.' : 'Nothing is possible for this student, as the rules and the pins are.'}</p>`;
  }
  return html`${heading}
<p class="govuk-body">Worked out with the round as it is now, by promising the student ${match ? 'each of a few places' : 'a place'} and making the best of all the rest. ${match && 'The areas that the student would like best come first, then the nearest.'}</p>
${scrollable(
  title,
  html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">Other places, and their price</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Place</th><th scope="col" class="govuk-table__header">For the student</th><th scope="col" class="govuk-table__header">For others</th><th scope="col" class="govuk-table__header">Pin</th></tr></thead>
<tbody class="govuk-table__body">${possible.possible.map((place) => placeRow(shown, place))}</tbody></table>`,
)}`;
}

function placeRow(shown: StudentShown, { match, price }: Alternative): Html {
  const { round, run, profile, csrf, moment, possible } = shown;
  const offer = shown.offers.find(({ reference }) => reference === match.offerId);
  const educator = shown.educators.find(({ reference }) => reference === match.educatorId);
  const offerId = possible?.offerIds.get(match.offerId);
  if (offer === undefined || offerId === undefined) return html``;
  const where = `${offer.organisation}, ${serviceColumn[offer.service].toLowerCase()}, ${offer.team}`;
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${where} (${offer.reference})</th>
<td class="govuk-table__cell">${offer.area}${match.preferenceRank !== undefined && ` (${ordinal(match.preferenceRank)} choice)`}, ${journey(match)}, ${match.statutory ? 'statutory' : 'not statutory'}; ${educator?.name ?? match.educatorId}, ${roleWords[match.educatorRole]}</td>
<td class="govuk-table__cell">Possible; ${price.inWords}</td>
<td class="govuk-table__cell">${pinForm({ round, run, csrf, moment, at: 'student', profileId: profile.id, who: profile.name, offer: { id: offerId, where } })}</td></tr>
`;
}
