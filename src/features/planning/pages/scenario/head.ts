import type { Me } from '../../../../platform/identity/me.ts';
import { button, warningText } from '../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../platform/web/dates.ts';
import { buttonForm } from '../../../../platform/web/form-body.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { formatNumber } from '../../../../platform/web/words.ts';
import { isOf, type KeptProjection, type PlanScenario } from '../../scenarios/model.ts';
import { mayEdit } from '../../scenarios/policy.ts';
import { scenarioPath } from '../paths.ts';

/** How a scenario stands, in words; above its result. */
export function standingView(scenario: PlanScenario, projection: KeptProjection | undefined): Html {
  const whose = scenario.service
    ? `Of ${scenario.service.organisation}: ${scenario.service.name}, and seen by those who answer for it`
    : scenario.shared
      ? 'Shared with those who read the partnership’s plan'
      : 'Seen by the central team';
  const frozen = scenario.state === 'frozen' ? 'Frozen: it cannot be changed. ' : '';
  return html`<p class="govuk-body">${frozen}${whose}. Made${scenario.madeBy === undefined ? '' : ` by ${scenario.madeBy}`} on ${formatDateTime(scenario.madeAt)}.</p>
${scenario.note !== '' && html`<p class="govuk-body">${scenario.note}</p>`}
${scenario.remarks.map((remark) => html`<p class="govuk-body">${remark}</p>`)}
${projection && againView(scenario, projection)}`;
}

function againView(scenario: PlanScenario, projection: KeptProjection): Html {
  if (!isOf(projection, scenario)) {
    return warningText({
      text: 'The scenario was changed after this projection was made. What is shown is of its earlier state, without its answers: run it again.',
      iconFallbackText: 'Warning',
    });
  }
  const { sameAgainAt, differedAt } = projection;
  return html`${sameAgainAt && html`<p class="govuk-body">Worked out once more on ${formatDateTime(sameAgainAt)}: the same, byte for byte.</p>`}
${differedAt && html`<p class="govuk-body">Worked out once more on ${formatDateTime(differedAt)}, it came to something else: the program has changed since (version ${projection.engine} of the engine made what is shown). What is shown stays.</p>`}`;
}

/** What can be done with a scenario. */
export function actionsView(me: Me, csrf: Html, scenario: PlanScenario, projection: KeptProjection | undefined): Html {
  const may = mayEdit(me, scenario);
  const form = (part: string, text: string, more: Html | false = false, secondary = true): Html =>
    buttonForm({
      action: scenarioPath(scenario, part),
      csrf,
      text,
      more,
      ...(secondary && { classes: 'govuk-button--secondary' }),
    });
  const current = projection !== undefined && isOf(projection, scenario);
  const draft = scenario.state === 'draft';
  const hidden = (name: string, value: string) => html`<input type="hidden"${attributes({ name, value })}>`;
  return html`${
    may &&
    html`<div class="govuk-button-group">
${form('run', current ? 'Run it again' : 'Run', false, current)}
${draft && button({ text: 'Change it', href: scenarioPath(scenario, 'edit'), classes: 'govuk-button--secondary' })}
${draft && current && form('freeze', 'Freeze it')}
${scenario.service === undefined && form('share', scenario.shared ? 'Stop sharing it' : 'Share it', hidden('shared', scenario.shared ? 'no' : 'yes'))}
${draft && form('remove', 'Remove it')}
</div>`
  }
<p class="govuk-body"><a class="govuk-link"${attributes({ href: scenarioPath(scenario, 'rests-on') })}>What it rests on</a>${me.can('planning.edit') && html` · <a class="govuk-link"${attributes({ href: `/plan/scenarios/add?from=${scenario.id}` })}>Copy to change</a>`} · Download:
<a class="govuk-link"${attributes({ href: scenarioPath(scenario, 'file') })}>scenario.json</a>${
    projection &&
    html`, <a class="govuk-link"${attributes({ href: `${scenarioPath(scenario, 'projection')}?as=csv` })}>projection.csv</a>,
<a class="govuk-link"${attributes({ href: `${scenarioPath(scenario, 'projection')}?as=xlsx` })}>the projection as Excel</a>`
  }</p>
${projection && html`<p class="govuk-body-s">Projection of ${formatDateTime(projection.madeAt)}: ${formatNumber(projection.runs)} runs, seed ${projection.seed}. The same scenario, runs and seed come to the same, byte for byte.</p>`}`;
}
