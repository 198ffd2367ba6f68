import { button } from '../../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../../platform/web/html.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { roundPath } from '../../frame.ts';

/** Buttons that pin a student to an offer, or away from it; with an educator in sight, also to or away from them. */
export function pinForm(pin: {
  round: Pick<PlacementRound, 'id'>;
  run: { id: string };
  csrf: Html;
  /** When the page was opened, by `momentOf`. */
  moment: string;
  /** Where to go afterwards. */
  at: 'run' | 'student';
  profileId: string;
  /** For people who hear the buttons. */
  who: string;
  offer: { id: string; where: string };
  educator?: { id: string; name: string };
}): Html {
  const hidden = {
    profile: pin.profileId,
    offer: pin.offer.id,
    educator: pin.educator?.id ?? '',
    run: pin.run.id,
    at: pin.at,
    moment: pin.moment,
  };
  const choice = (value: string, text: string) =>
    button({
      html: html`${text}<span class="govuk-visually-hidden">: ${pin.who}, ${pin.offer.where}</span>`,
      name: 'pin',
      value,
      classes: 'govuk-button--secondary govuk-!-margin-bottom-2',
      preventDoubleClick: true,
    });
  return html`<form method="post"${attributes({ action: roundPath(pin.round, 'pins') })} novalidate>
${pin.csrf}${Object.entries(hidden).map(([name, value]) => html`<input type="hidden"${attributes({ name, value })}>`)}
<div class="govuk-button-group govuk-!-margin-bottom-0">
${choice('must', 'Must be here')}
${pin.educator && choice('must-educator', `Must be here with ${pin.educator.name}`)}
${choice('never', 'Never here')}
${pin.educator && choice('never-educator', `Never here with ${pin.educator.name}`)}
</div>
</form>`;
}
