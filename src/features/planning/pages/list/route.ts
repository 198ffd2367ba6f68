import { button } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { page, type Route } from '../../../../platform/web/route.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { findingOf } from '../../projected/finding.ts';
import { placesIn } from '../../projected/shown.ts';
import type { KeptProjection, PlanScenario } from '../../scenarios/model.ts';
import { projectionsOf } from '../../scenarios/projections.ts';
import { readyScenario } from '../../scenarios/ready.ts';
import { scenariosSeen } from '../../scenarios/store.ts';
import type { PlanPart } from '../hub/route.ts';
import { planPath, scenarioPath } from '../paths.ts';

/** The scenarios that whoever asks may see, each with what it answers. */
export const scenarioListRoutes: readonly Route[] = page({
  path: planPath,
  capability: 'planning.view',
  show: async ({ tx, me }) => {
    const scenarios = await scenariosSeen(tx);
    const projections = await projectionsOf(
      tx,
      scenarios.map(({ id }) => id),
    );
    const run = scenarios.filter(({ id }) => projections.has(id));
    return {
      title: 'Labour market plan: scenarios',
      body: html`<h1 class="govuk-heading-l">Scenarios of the labour market plan</h1>
<p class="govuk-body">A scenario is what you assume of your services: who is there, how many leave, progress and are recruited, and what you do about it. Each is worked out over the years ahead in many runs of chance.</p>
${me.can('planning.edit') && button({ text: 'New scenario', href: '/plan/scenarios/add' })}
${scenarios.length === 0 ? empty(me.can('planning.edit')) : listed(scenarios, projections)}
${run.length > 1 && html`<p class="govuk-body"><a class="govuk-link" href="/plan/compare">Compare scenarios</a></p>`}`,
    };
  },
});

export const scenariosPart: PlanPart = {
  text: 'Scenarios',
  href: planPath,
  hint: 'How many social workers each service will be short of, how sure that is, and what would change it.',
  capability: 'planning.view',
};

const empty = (may: boolean): Html =>
  html`<div class="tandem-empty"><p class="govuk-body">There is no scenario here that you see.${may ? ' Make the first from the current picture: it takes what is known of your services already.' : ' The partnership’s lead makes them, and shares those that are for you.'}</p></div>`;

function listed(scenarios: readonly PlanScenario[], projections: ReadonlyMap<string, KeptProjection>): Html {
  return scrollable(
    'Scenarios',
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">Scenarios, the last changed first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Scenario</th><th scope="col" class="govuk-table__header">What it comes to</th>
<th scope="col" class="govuk-table__header">How it stands</th><th scope="col" class="govuk-table__header">Changed</th></tr></thead>
<tbody class="govuk-table__body">${scenarios.map((scenario) => row(scenario, projections.get(scenario.id)))}</tbody></table>`,
  );
}

function row(scenario: PlanScenario, projection: KeptProjection | undefined): Html {
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link"${attributes({ href: scenarioPath(scenario) })}>${scenario.name}</a></th>
<td class="govuk-table__cell">${answerOf(scenario, projection)}</td><td class="govuk-table__cell">${standing(scenario)}</td><td class="govuk-table__cell">${formatDate(scenario.changedAt)}</td></tr>
`;
}

function answerOf(kept: PlanScenario, projection: KeptProjection | undefined): string {
  if (projection === undefined) return 'Not run yet';
  const projected = { kept, projection, ...readyScenario(kept) };
  const [place] = placesIn(projected);
  const finding = place === undefined ? '' : findingOf(projected, place);
  return finding;
}

function standing({ state, shared, service }: PlanScenario): string {
  const seen = service ? `${service.organisation}: ${service.name} only` : shared ? 'Shared' : 'Central team only';
  return `${state === 'frozen' ? 'Frozen' : 'Draft'}. ${seen}`;
}
