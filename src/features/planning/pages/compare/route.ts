import { button, checkboxes } from '../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { page, type Route } from '../../../../platform/web/route.ts';
import type { Projected } from '../../projected/shown.ts';
import { planPath } from '../paths.ts';
import { comparable, compareQuery, mostCompared } from './chosen.ts';
import { comparedAt, comparisonFinding, vacantAt } from './finding.ts';
import { comparisonView, linksView } from './view.ts';

/** Up to four scenarios beside each other. */
export const compareRoutes: readonly Route[] = page({
  path: '/plan/compare',
  capability: 'planning.view',
  query: compareQuery,
  show: async ({ tx, query }) => {
    const { all, chosen } = await comparable(tx, query.scenario);
    const shown = chosen.slice(0, mostCompared);
    const date = comparedAt(shown);
    const compared = date === undefined ? [] : vacantAt(shown, date);
    const able = date !== undefined && compared.length > 1;
    const title = able ? comparisonFinding(compared, date) : 'Compare scenarios';
    return {
      title,
      breadcrumbs: [
        { text: 'Plan', href: '/plan' },
        { text: 'Scenarios', href: planPath },
      ],
      body: html`<h1 class="govuk-heading-l">${title}</h1>
${chosen.length > mostCompared && html`<p class="govuk-body">You chose ${chosen.length} scenarios; the first ${mostCompared} are shown.</p>`}
${able ? [comparisonView(compared, date, title), linksView(shown)] : told(all, shown)}
${choice(all, shown)}`,
    };
  },
});

function told(all: readonly Projected[], shown: readonly Projected[]): Html {
  if (all.length < 2) {
    return html`<p class="govuk-body">Fewer than two scenarios that you see have been run. Run another first.</p>`;
  }
  const why =
    shown.length === 1 ? 'Choose another one to compare it with.' : shown.length > 1 ? 'These share no date.' : '';
  return html`<p class="govuk-body">Choose two to four of the scenarios that have been run. ${why}</p>`;
}

function choice(all: readonly Projected[], shown: readonly Projected[]): Html {
  if (all.length < 2) return html``;
  return html`<form method="get" action="/plan/compare">
${checkboxes({
  name: 'scenario',
  idPrefix: 'scenario',
  classes: 'govuk-checkboxes--small',
  fieldset: { legend: { text: 'Scenarios, up to four', classes: 'govuk-fieldset__legend--s' } },
  items: all.map(({ kept }) => ({ value: kept.id, text: kept.name })),
  values: shown.map(({ kept }) => kept.id),
})}
${button({ text: 'Compare', classes: 'govuk-button--secondary' })}
</form>`;
}
