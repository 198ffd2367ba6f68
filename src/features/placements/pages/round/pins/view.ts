import { button } from '../../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, list } from '../../../../../platform/web/words.ts';
import { type PinnedPlace, pinInWords } from '../../../pins/model.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundPath } from '../frame.ts';
import { runButton } from '../runs/run/head.ts';

/** What others did to the round’s pins meanwhile, as sentences; nothing where they did nothing. */
export function othersInWords(others: readonly { by: string | undefined; set: number; removed: number }[]): string {
  return others
    .map(({ by, set, removed }) => {
      const did = [
        ...(set > 0 ? [`set ${count(set, 'pin')}`] : []),
        ...(removed > 0 ? [`removed ${count(removed, 'pin')}`] : []),
      ];
      return `Since you opened the page ${by ?? 'somebody else'} ${list(did)}.`;
    })
    .join(' ');
}

/** Every pin of the round: what it says, who set it and when, and a way to remove it. */
export function pinsBody({
  round,
  pins,
  csrf,
  moment,
}: {
  round: PlacementRound;
  pins: readonly PinnedPlace[];
  csrf: Html;
  moment: string;
}): Html {
  if (pins.length === 0) {
    return html`<h2 class="govuk-heading-m">Pins</h2>
<p class="govuk-body">There are no pins in this round. You set them at a student in the result of a run: where somebody must be, or must never be. Every run keeps them.</p>`;
  }
  return html`<h2 class="govuk-heading-m">${count(pins.length, 'pin')} in this round</h2>
<p class="govuk-body">Every run keeps them. Each pin is kept for itself: what one person sets or removes changes nothing of what others set.</p>
${runButton(csrf, round, 'Solve again with these pins')}
${scrollable(
  'Pins',
  html`<table class="govuk-table tandem-table">
<caption class="govuk-table__caption govuk-visually-hidden">Pins</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
<th scope="col" class="govuk-table__header">Student</th><th scope="col" class="govuk-table__header">Pin</th>
<th scope="col" class="govuk-table__header">Set by</th><th scope="col" class="govuk-table__header">Remove</th></tr></thead>
<tbody class="govuk-table__body">${pins.map((pin) => pinRow(round, pin, csrf, moment))}</tbody>
</table>`,
)}`;
}

function pinRow(round: PlacementRound, pin: PinnedPlace, csrf: Html, moment: string): Html {
  const by = pin.mine ? 'You' : (pin.madeBy ?? 'Somebody else');
  return html`<tr class="govuk-table__row">
<th scope="row" class="govuk-table__header">${pin.student} (${pin.studentReference})</th>
<td class="govuk-table__cell">${pinInWords(pin)} (offer ${pin.offerReference})</td>
<td class="govuk-table__cell">${by}, ${formatDateTime(pin.madeAt)}</td>
<td class="govuk-table__cell">${removeForm(round, pin, csrf, moment)}</td></tr>
`;
}

/** The button that removes one pin. */
export function removeForm(round: Pick<PlacementRound, 'id'>, pin: PinnedPlace, csrf: Html, moment: string): Html {
  return html`<form method="post"${attributes({ action: roundPath(round, 'pins', pin.id, 'remove') })} novalidate>
${csrf}<input type="hidden" name="moment"${attributes({ value: moment })}>
${button({
  html: html`Remove<span class="govuk-visually-hidden"> the pin of ${pin.student}: ${pinInWords(pin)}</span>`,
  classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
  preventDoubleClick: true,
})}</form>`;
}
