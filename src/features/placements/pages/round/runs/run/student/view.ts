import type { Happened } from '../../../../../../../platform/events/recent.ts';
import { insetText, summaryList } from '../../../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../../../platform/web/html.ts';
import { timeline } from '../../../../../../../platform/web/timeline.ts';
import { list } from '../../../../../../../platform/web/words.ts';
import type { Offer } from '../../../../../offers/model.ts';
import { type PinnedPlace, pinInWords } from '../../../../../pins/model.ts';
import type { Profile } from '../../../../../profiles/model.ts';
import type { EducatorRow } from '../../../../../round-rows.ts';
import type { PlacementRound } from '../../../../../rounds/model.ts';
import type { Matched, Waits } from '../../../../../runs/matched.ts';
import type { DoneRun } from '../../../../../runs/model.ts';
import type { Elsewhere } from '../../../../../runs/possibilities.ts';
import { roundPath } from '../../../frame.ts';
import { removeForm } from '../../../pins/view.ts';
import { journey, ordinal, reasonWords, roleWords, serviceColumn, stageWords } from '../../words.ts';
import { pinForm } from '../pin-form.ts';
import { possibleSection } from './possible.ts';

export interface StudentShown {
  round: PlacementRound;
  run: DoneRun;
  profile: Profile;
  match: Matched | undefined;
  waits: Waits | undefined;
  possible: Elsewhere | undefined;
  offers: readonly Offer[];
  educators: readonly EducatorRow[];
  pins: readonly PinnedPlace[];
  happened: readonly Happened[];
  csrf: Html;
  moment: string;
}

const row = (key: string, value: string | Html) => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
});

/** Profile left, match right; on a phone one under the other. Then what else was possible, and what happened. */
export function studentBody(shown: StudentShown): Html {
  const { round, run, profile, match, waits, pins, csrf, moment, happened } = shown;
  return html`<h2 class="govuk-heading-m"><span class="govuk-caption-m">${profile.reference}, ${profile.provider}, ${profile.programme}</span>${profile.name}</h2>
<div class="govuk-grid-row">
<div class="govuk-grid-column-one-half"><h3 class="govuk-heading-s">What was asked for</h3>
${asked(profile)}
<p class="govuk-body"><a class="govuk-link"${attributes({ href: roundPath(round, 'students', profile.id) })}>The whole profile</a></p></div>
<div class="govuk-grid-column-one-half"><h3 class="govuk-heading-s">What came of it in run ${run.number}</h3>
${match ? got(match) : waits ? waiting(waits) : insetText({ text: 'This student took no part in the run: they joined the round later, or were withdrawn.' })}
<p class="govuk-body">${nextInWords(run, match !== undefined)}</p>
${pins.length > 0 && html`<h3 class="govuk-heading-s">Pins</h3>${pins.map((pin) => html`<p class="govuk-body govuk-!-margin-bottom-2">${pinInWords(pin)}. Set by ${pin.mine ? 'you' : (pin.madeBy ?? 'somebody else')}.</p>${removeForm(round, pin, csrf, moment)}`)}`}
${match && html`<h3 class="govuk-heading-s govuk-!-margin-top-4">Pin this</h3>${pinForm({ round, run, csrf, moment, at: 'student', profileId: profile.id, who: profile.name, offer: { id: match.offerId, where: `${match.organisation}, ${match.team}` }, educator: { id: match.educatorId, name: match.educator } })}`}
</div></div>
${possibleSection(shown)}
<h3 class="govuk-heading-m">Timeline</h3>
${happened.length === 0 ? html`<p class="govuk-body">Nothing has happened yet in this round that concerns this student alone.</p>` : timeline(happened, 4)}`;
}

/** Whose turn it is. */
function nextInWords({ acceptedAt }: DoneRun, placed: boolean): string {
  if (acceptedAt !== undefined && !placed) {
    return `The run was accepted on ${formatDate(acceptedAt)}. This student waits for a place that comes later, or for another run.`;
  }
  return acceptedAt === undefined
    ? 'Nothing is settled by this run. The partnership lead or a placement co-ordinator decides next, by accepting a run of the round.'
    : `It was accepted on ${formatDate(acceptedAt)}: the organisation, the educator and the student see the placement.`;
}

function asked(profile: Profile): Html {
  const guarded = [
    ...profile.needs.map((need) => `needs ${need}`),
    ...profile.excluded.map((where) => `not with ${where}`),
  ];
  return summaryList({
    rows: [
      row('Stage', stageWords[profile.stage]),
      row('Areas, best first', profile.preferredAreas.length === 0 ? 'None stated' : list(profile.preferredAreas)),
      row('Home', `${profile.homeOutcode}, ${profile.drives ? 'drives' : 'does not drive'}`),
      ...(profile.maxTravelKm === undefined ? [] : [row('At most', `${profile.maxTravelKm} km`)]),
      ...(profile.earlierService === undefined
        ? []
        : [
            row(
              'Earlier placement',
              `${serviceColumn[profile.earlierService]} services${profile.earlierStatutory ? ', statutory' : ''}`,
            ),
          ]),
      ...(profile.requiredOrganisation === undefined ? [] : [row('Only with', profile.requiredOrganisation)]),
      ...(guarded.length === 0 ? [] : [row('For your eyes only', list(guarded))]),
    ],
  });
}

function got(match: Matched): Html {
  return html`${summaryList({
    rows: [
      row('With', `${match.organisation}, ${serviceColumn[match.service].toLowerCase()} services, ${match.team}`),
      row(
        'Area',
        `${match.area}${match.preferenceRank === undefined ? '' : ` (${ordinal(match.preferenceRank)} choice)`}${match.statutory ? ', statutory' : ', not statutory'}`,
      ),
      row('Journey', journey(match)),
      row('Educator', `${match.educator}, ${roleWords[match.educatorRole]}`),
      ...(match.assessor === undefined ? [] : [row('Assessor', match.assessor)]),
      row('Offer', match.offer),
    ],
  })}
<p class="govuk-body">${match.explanation}.</p>`;
}

function waiting({ reason, explanation, helps }: Waits): Html {
  return html`${insetText({ html: html`<strong>Waits.</strong> ${reasonWords[reason]}.` })}
<p class="govuk-body">${explanation}</p>
${helps.length > 0 && html`<p class="govuk-body">What would help:</p><ul class="govuk-list govuk-list--bullet">${helps.map((help) => html`<li>${help}</li>`)}</ul>`}`;
}
