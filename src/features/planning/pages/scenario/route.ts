import { z } from 'zod';
import { underWay, waitingPage } from '../../../../platform/jobs/index.ts';
import { id } from '../../../../platform/web/form.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { type Context, page, type Route } from '../../../../platform/web/route.ts';
import { latestHindcast } from '../../forecasting/record.ts';
import { findingOf } from '../../projected/finding.ts';
import { type Projected, placesIn } from '../../projected/shown.ts';
import { isOf, type PlanScenario } from '../../scenarios/model.ts';
import { planningProject } from '../../scenarios/project-job.ts';
import { projectionOf } from '../../scenarios/projections.ts';
import { readyScenario } from '../../scenarios/ready.ts';
import { scenarioOf } from '../../scenarios/store.ts';
import { planPath } from '../paths.ts';
import { answersView } from './answers-view.ts';
import { fanView, offered } from './fan-view.ts';
import { actionsView, standingView } from './head.ts';
import { recordView } from './record-view.ts';

const params = z.object({ scenario: id });
const query = z.object({
  place: z.string().optional().catch(undefined),
  measure: z.enum(offered).catch('vacancies'),
});
type Asked = Context<z.output<typeof params>, z.output<typeof query>>;

/** A scenario with what it comes to; or how far that is. */
export const scenarioRoutes: readonly Route[] = page({
  path: '/plan/scenarios/:scenario',
  capability: 'planning.view',
  params,
  query,
  show: async (asked: Asked) => {
    const { tx, params, services } = asked;
    const kept = await scenarioOf(tx, params.scenario);
    const projection = await projectionOf(tx, kept.id);
    const job = await services.jobs.latest(tx, kept.id, planningProject);
    const waits =
      job !== undefined && (underWay(job) || (job.state !== 'done' && isLater(job.askedAt, projection?.madeAt)));
    const wait = waits
      ? html`<section class="govuk-inset-text"><h2 class="govuk-heading-m">${job.title}</h2>${waitingPage(job, asked)}</section>`
      : undefined;
    if (projection === undefined) return notYet(asked, kept, wait);
    return result(asked, { kept, projection, ...readyScenario(kept) }, wait);
  },
});

const isLater = (moment: Date, than: Date | undefined): boolean => than === undefined || moment > than;

async function result(asked: Asked, projected: Projected, wait: Html | undefined): Promise<Page> {
  const { tx, me, csrf, query } = asked;
  const { kept, projection } = projected;
  const places = placesIn(projected);
  const place = places.find(({ value }) => value === query.place) ?? places[0];
  if (place === undefined) return notYet(asked, kept, wait);
  const title = findingOf(projected, place);
  return framed(
    kept,
    title,
    html`${wait}
${fanView(projected, { place, measure: query.measure }, title)}
${standingView(kept, projection)}
${actionsView(me, csrf, kept, projection)}
${recordView(await latestHindcast(tx))}
${isOf(projection, kept) && answersView(projected)}`,
  );
}

function notYet({ me, csrf }: Asked, kept: PlanScenario, wait: Html | undefined): Page {
  return framed(
    kept,
    `${kept.name}: not run yet`,
    html`${wait ?? html`<p class="govuk-body">What this scenario comes to is not worked out yet.</p>`}
${standingView(kept, undefined)}
${actionsView(me, csrf, kept, undefined)}`,
  );
}

function framed(kept: PlanScenario, title: string, body: Html): Page {
  return {
    title,
    breadcrumbs: [
      { text: 'Plan', href: '/plan' },
      { text: 'Scenarios', href: planPath },
    ],
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${kept.name}</span>${title}</h1>
${body}`,
  };
}
