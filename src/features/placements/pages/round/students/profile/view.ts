import type { Happened } from '../../../../../../platform/events/recent.ts';
import { button, summaryList } from '../../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../../platform/web/html.ts';
import { timeline } from '../../../../../../platform/web/timeline.ts';
import type { Profile } from '../../../../profiles/model.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { serviceKindWords, stageWords, yesOrNo } from '../../../words.ts';
import { roundPath } from '../../frame.ts';
import { stateTag } from '../columns.ts';

export function profileBody(view: {
  round: PlacementRound;
  profile: Profile;
  csrf: Html;
  mayEdit: boolean;
  happened: readonly Happened[];
}): Html {
  const { round, profile, csrf, mayEdit, happened } = view;
  const path = roundPath(round, 'students', profile.id);
  const { withdrawn } = profile;
  return html`<h2 class="govuk-heading-l">${profile.name} ${stateTag(profile)}</h2>
${summaryList({ rows: rowsOf(profile, round) })}
<h3 class="govuk-heading-m">Access needs and declared interests</h3>
<p class="govuk-body">Seen by the student, their university’s co-ordinator and the central team only. Erased after the placement.</p>
${profile.erased ? html`<p class="govuk-body">They were erased after the placement.</p>` : summaryList({ rows: guardedRows(profile) })}
${
  mayEdit &&
  html`<div class="govuk-button-group">
${button({ text: 'Change', href: `${path}/edit` })}
<form method="post"${attributes({ action: `${path}/${withdrawn ? 'back' : 'withdraw'}` })}>${csrf}
${button({ text: withdrawn ? 'Bring back into the round' : 'Withdraw from the round', classes: withdrawn ? 'govuk-button--secondary' : 'govuk-button--warning', preventDoubleClick: true })}
</form></div>`
}
${happened.length > 0 && html`<h3 class="govuk-heading-m">What happened</h3>${timeline(happened, 4)}`}`;
}

type Row = { key: { text: string }; value: { text: string } };
const row = (key: string, value: string): Row => ({
  key: { text: key },
  value: { text: value === '' ? 'None' : value },
});

function rowsOf(profile: Profile, round: PlacementRound): Row[] {
  const { maxTravelKm, drives, earlierService, earlierStatutory, earlierOrganisation } = profile;
  const limit = round.policy.maxTravelKm;
  const earlier = [
    earlierService && serviceKindWords[earlierService],
    earlierStatutory === undefined ? undefined : earlierStatutory ? 'statutory' : 'not statutory',
    earlierOrganisation,
  ].filter((part) => part !== undefined);
  return [
    row('Reference', profile.reference),
    row('University', `${profile.provider}, ${profile.programme}`),
    row('Stage', stageWords[profile.stage]),
    row('Areas asked for, best first', profile.preferredAreas.join(', ')),
    row('Home outcode', profile.homeOutcode),
    row('May use a car', yesOrNo(drives)),
    row(
      'Longest journey',
      maxTravelKm === undefined ? `${drives ? limit.driver : limit.other} km, the round’s limit` : `${maxTravelKm} km`,
    ),
    row('Only this organisation', profile.requiredOrganisation ?? 'Any'),
    row('Earlier placement', earlier.length === 0 ? 'None yet, or not known' : earlier.join(', ')),
  ];
}

function guardedRows(profile: Profile): Row[] {
  return [row('Access needs', profile.needs.join(', ')), row('May not be placed with', profile.excluded.join('; '))];
}
