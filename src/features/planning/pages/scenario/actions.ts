import { z } from 'zod';
import { choice, id } from '../../../../platform/web/form.ts';
import { redirect } from '../../../../platform/web/reply.ts';
import { action, type Route } from '../../../../platform/web/route.ts';
import * as commands from '../../scenarios/commands.ts';
import * as events from '../../scenarios/events.ts';
import { planPath, scenarioPath } from '../paths.ts';

const params = z.object({ scenario: id });
const place = { capability: 'planning.edit', params, form: z.object({}) } as const;
const here = (params: { scenario: string }, said?: string) => redirect(scenarioPath({ id: params.scenario }), said);

/** What can be done with a scenario by a button. */
export const actionRoutes: readonly Route[] = [
  ...action({
    ...place,
    path: '/plan/scenarios/:scenario/run',
    event: events.projectionAsked,
    act: async ({ tx, me, services, params }) => {
      await commands.askForProjection(tx, me, services.jobs, params.scenario);
      return here(params);
    },
  }),
  ...action({
    ...place,
    path: '/plan/scenarios/:scenario/freeze',
    event: events.scenarioFrozen,
    act: async ({ tx, me, params }) => {
      await commands.freezeScenario(tx, me, params.scenario);
      return here(params, 'The scenario is frozen: it stays as it is. Copy it to change it.');
    },
  }),
  ...action({
    ...place,
    path: '/plan/scenarios/:scenario/share',
    form: z.object({ shared: choice(['yes', 'no'], 'Choose whether it is shared') }),
    event: events.scenarioShared,
    act: async ({ tx, me, params }, { shared }) => {
      await commands.shareScenario(tx, me, params.scenario, shared === 'yes');
      return here(
        params,
        shared === 'yes' ? 'Whoever reads the partnership’s plan sees it now.' : 'Only the central team sees it now.',
      );
    },
  }),
  ...action({
    ...place,
    path: '/plan/scenarios/:scenario/remove',
    event: events.scenarioRemoved,
    act: async ({ tx, me, params }) => {
      await commands.discardScenario(tx, me, params.scenario);
      return redirect(planPath, 'The scenario was removed, with its projection.');
    },
  }),
];
