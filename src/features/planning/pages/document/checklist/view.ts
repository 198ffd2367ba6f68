import { details, tag } from '../../../../../platform/web/components/index.ts';
import type { Entry } from '../../../../../platform/web/form.ts';
import { buttonForm, problemSummary } from '../../../../../platform/web/form-body.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { count } from '../../../../../platform/web/words.ts';
import type { Check, Finding } from '../../../document/checks/check.ts';
import { allPass } from '../../../document/checks/checklist.ts';
import { type PlanDocument, planName } from '../../../document/model.ts';
import { documentPath } from '../paths.ts';

/** Each line of the checklist with what stands in the way and where it is put right; then the button. */
export function checklistView(shown: {
  plan: PlanDocument;
  checks: readonly Check[];
  entry: Entry | undefined;
  csrf: Html;
  may: boolean;
}): Html {
  const { plan, checks, entry, csrf, may } = shown;
  const clear = allPass(checks);
  const left = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  const title = clear
    ? 'The plan can go to the board'
    : `${count(left, 'thing')} ${left === 1 ? 'stands' : 'stand'} in the way`;
  return html`${entry && problemSummary(entry)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">Checklist of ${planName(plan)}</span>${title}</h1>
<p class="govuk-body">${clear ? 'When it is put to the board, its text and figures are locked: what is voted on is what is published.' : 'The plan goes to the board once every line is clear.'}</p>
<ul class="tandem-checks">${checks.map((check) => line(may ? plan : undefined, check))}</ul>
${may && clear && buttonForm({ action: documentPath(plan, 'propose'), csrf, text: 'Put it to the board' })}
${may && remove(plan, csrf)}`;
}

/** `plan` where whoever asks may put things right. */
function line(plan: PlanDocument | undefined, { id, title, findings }: Check): Html {
  const clear = findings.length === 0;
  const status = clear
    ? html`Clear`
    : tag({ text: count(findings.length, 'thing'), classes: 'govuk-tag--red tandem-unbroken' });
  return html`<li class="tandem-checks__item"><strong>${title}</strong>
<div class="tandem-checks__status">${status}</div>
${!clear && html`<ul class="govuk-list govuk-list--bullet tandem-checks__findings">${findings.map((finding) => html`<li>${finding.words} ${where(plan, finding, putRight(id))}</li>`)}</ul>`}</li>
`;
}

/** Old figures are put right by loading newer ones; beside them it can be said why not. */
const putRight = (id: Check['id']): string => (id === 'current' ? 'Say why newer ones are not used' : 'Put it right');

/** Where a finding is put right. */
function where(plan: PlanDocument | undefined, { at, words }: Finding, does: string): Html | undefined {
  if (at === undefined || plan === undefined) return undefined;
  const href =
    at === 'measures-chosen'
      ? documentPath(plan, 'measures')
      : at === 'settings'
        ? documentPath(plan, 'settings')
        : documentPath(plan, 'sections', at);
  return html`<a class="govuk-link"${attributes({ href })}>${does}<span class="govuk-visually-hidden">: ${words}</span></a>`;
}

const remove = (plan: PlanDocument, csrf: Html): Html =>
  details({
    summaryText: 'Remove this draft',
    html: html`<p class="govuk-body">Its text, actions and measures are lost. Plans that are published stay.</p>
${buttonForm({ action: documentPath(plan, 'remove'), csrf, text: 'Remove the draft', classes: 'govuk-button--warning' })}`,
  });
