import { button } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { page } from '../../../../../platform/web/route.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { type PlanDocument, planName } from '../../../document/model.ts';
import { plansSeen } from '../../../document/store/documents.ts';
import type { PlanPart } from '../../hub/route.ts';
import { planBreadcrumbs } from '../frame.ts';
import { documentPath, documentsPath } from '../paths.ts';
import { standingWords } from '../standing.ts';

/** The plans, year by year and version by version. */
export const documentListRoutes = page({
  path: documentsPath,
  capability: 'planning.view',
  show: async ({ tx, me }) => {
    const plans = await plansSeen(tx);
    return {
      title: 'Labour market plans',
      breadcrumbs: planBreadcrumbs().slice(0, 1),
      body: html`<h1 class="govuk-heading-l">Labour market plans</h1>
<p class="govuk-body">What the partnership agreed to do about its workforce, year by year: with the figures as they were when it was agreed.</p>
${me.can('planning.write') && button({ text: 'Begin a plan', href: `${documentsPath}/begin` })}
${plans.length === 0 ? empty(me.can('planning.write')) : listed(plans)}`,
    };
  },
});

export const documentsPart: PlanPart = {
  text: 'The labour market plan',
  href: documentsPath,
  hint: 'What was agreed, last year’s and those before, and the one that is being written.',
  capability: 'planning.view',
};

const empty = (may: boolean): Html =>
  html`<div class="tandem-empty"><p class="govuk-body">No plan is here that you see.${may ? ' Begin the first: it has its chapters, tables and charts already, and waits for your words.' : ' The partnership’s lead writes it; you see it once it is put to the board or published.'}</p></div>`;

function listed(plans: readonly PlanDocument[]): Html {
  const head = ['Plan', 'How it stands', 'Agreed by the board', 'What is new'];
  return scrollable(
    'Labour market plans',
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">Labour market plans, the newest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text) => html`<th scope="col" class="govuk-table__header">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${plans.map(row)}</tbody></table>`,
  );
}

const row = (plan: PlanDocument): Html =>
  html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link"${attributes({ href: documentPath(plan) })}>${planName(plan)}</a></th>
<td class="govuk-table__cell">${standingWords(plan)}</td><td class="govuk-table__cell">${plan.agreedOn === undefined ? 'Not yet' : formatDate(plan.agreedOn)}</td><td class="govuk-table__cell">${plan.whatIsNew}</td></tr>
`;
