import type { Happened } from '../../../../../../platform/events/recent.ts';
import { button, summaryList } from '../../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../../platform/web/html.ts';
import { timeline } from '../../../../../../platform/web/timeline.ts';
import { isWithdrawalReason, type Offer, withdrawalReasons } from '../../../../offers/model.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { serviceKindWords, stageWords, yesOrNo } from '../../../words.ts';
import { roundPath } from '../../frame.ts';
import { educatorOf, standingTag } from '../columns.ts';

export function offerBody(view: {
  round: PlacementRound;
  offer: Offer;
  csrf: Html;
  mayEdit: boolean;
  happened: readonly Happened[];
}): Html {
  const { round, offer, csrf, mayEdit, happened } = view;
  const path = roundPath(round, 'places', offer.id);
  const back = html`<form method="post"${attributes({ action: `${path}/back` })}>${csrf}${button({ text: 'Offer it again', classes: 'govuk-button--secondary' })}</form>`;
  const withdraw = html`<a class="govuk-link"${attributes({ href: `${path}/withdraw` })}>Withdraw this offer</a>`;
  return html`<h2 class="govuk-heading-l">${offer.reference}: ${offer.team} ${standingTag(offer)}</h2>
${offer.withdrawnAt && html`<p class="govuk-body">Withdrawn on ${formatDate(offer.withdrawnAt)}: ${reasonOf(offer)}.</p>`}
${summaryList({ rows: rowsOf(offer) })}
${mayEdit && html`<div class="govuk-button-group">${button({ text: 'Change', href: `${path}/edit` })}${offer.withdrawnAt ? back : withdraw}</div>`}
${happened.length > 0 && html`<h3 class="govuk-heading-m">What happened</h3>${timeline(happened, 4)}`}`;
}

function reasonOf({ withdrawnBecause }: Offer): string {
  if (withdrawnBecause === undefined) return 'no reason is known';
  return isWithdrawalReason(withdrawnBecause) ? withdrawalReasons[withdrawnBecause] : withdrawnBecause;
}

type Row = { key: { text: string }; value: { text: string } };
const row = (key: string, value: string): Row => ({
  key: { text: key },
  value: { text: value === '' ? 'None' : value },
});

function rowsOf(offer: Offer): Row[] {
  const { limbs } = offer;
  return [
    row('Organisation and service', `${offer.organisation}, ${serviceKindWords[offer.service]}`),
    row('Team', `${offer.team}, ${offer.outcode}`),
    row('Area of practice', offer.area),
    row('Statutory', yesOrNo(offer.statutory)),
    ...(limbs === undefined
      ? []
      : [
          row('Statutory setting', yesOrNo(limbs.setting)),
          row('Enough statutory work', yesOrNo(limbs.work)),
          row('Student updates case records', yesOrNo(limbs.records)),
        ]),
    row('Places', String(offer.places)),
    row('Stages', offer.stages.map((stage) => stageWords[stage]).join(', ')),
    row('Student must drive', yesOrNo(offer.driverRequired)),
    row('Access needs that it can meet', offer.provides.join(', ')),
    row('Educator named', educatorOf(offer)),
    row('On-site supervisor', yesOrNo(offer.onSiteSupervisor)),
    row('Within the partnership', yesOrNo(offer.partner)),
    row('NQSW vacancies expected', offer.nqswVacancies === undefined ? 'Not known' : String(offer.nqswVacancies)),
  ];
}
