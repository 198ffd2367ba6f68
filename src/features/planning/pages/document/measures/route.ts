import { button } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { count } from '../../../../../platform/web/words.ts';
import { liveFigures } from '../../../document/figures/live.ts';
import type { KeyFigure } from '../../../document/figures/model.ts';
import { type PlanDocument, type PlanMeasure, planName } from '../../../document/model.ts';
import { mayWrite } from '../../../document/policy.ts';
import { planOf } from '../../../document/store/documents.ts';
import { measuresOf } from '../../../document/store/measures.ts';
import { leadBack, planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';
import { measureChangeRoutes } from './change.ts';

const list = page({
  path: documentRoute('measures'),
  capability: 'planning.draft',
  params: planParams,
  show: async ({ tx, me, params }) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, { problems: [] });
    if (back !== undefined) return back;
    const measures = await measuresOf(tx, plan.id);
    const { key } = await liveFigures(tx, plan.scenarioId);
    const may = mayWrite(me, plan);
    return {
      title: 'Measures of success',
      breadcrumbs: planBreadcrumbs(plan),
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${planName(plan)}</span>Measures of success: ${count(measures.length, 'measure')}</h1>
<p class="govuk-body">Each says where it began, where it stands and where it should be. The figures that Tandem has are put in for you; for others, give them with their source.</p>
${measures.length > 0 && html`<dl class="govuk-summary-list">${measures.map((measure) => row(plan, measure, key, may))}</dl>`}
${
  may &&
  html`<div class="govuk-button-group">${button({ text: 'Choose a figure', href: documentPath(plan, 'measures', 'choose') })}
${button({ text: 'Add one by hand', href: documentPath(plan, 'measures', 'add'), classes: 'govuk-button--secondary' })}</div>`
}`,
    };
  },
});

function row(plan: PlanDocument, measure: PlanMeasure, key: readonly KeyFigure[], may: boolean): Html {
  const figure = key.find((one) => one.key === measure.figure);
  const title = figure?.title ?? (measure.title || measure.figure || '');
  const now = figure === undefined ? measure.latest || 'not known' : `${figure.words} (${figure.of})`;
  return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${title}</dt>
<dd class="govuk-summary-list__value">Now ${now}. Where it should be: ${measure.aim}</dd>
<dd class="govuk-summary-list__actions">${may && html`<a class="govuk-link"${attributes({ href: documentPath(plan, 'measures', measure.id) })}>Change<span class="govuk-visually-hidden">: ${title}</span></a>`}</dd></div>`;
}

/** What success is measured by: the list, and its changes. */
export const measureRoutes: readonly Route[] = [...list, ...measureChangeRoutes];
