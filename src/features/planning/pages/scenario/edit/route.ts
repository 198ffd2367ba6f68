import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { Forbidden, Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { formPage, type Route } from '../../../../../platform/web/route.ts';
import { askForProjection, changeScenario, frozenWords } from '../../../scenarios/commands.ts';
import { scenarioChanged } from '../../../scenarios/events.ts';
import { mayEdit } from '../../../scenarios/policy.ts';
import { readyScenario } from '../../../scenarios/ready.ts';
import { scenarioOf } from '../../../scenarios/store.ts';
import { planPath, scenarioPath } from '../../paths.ts';
import { edited, editForm } from './form.ts';
import { editView } from './view.ts';

/** The editor of a scenario. A frozen one leads back to its result. */
export const editRoutes: readonly Route[] = formPage({
  path: '/plan/scenarios/:scenario/edit',
  capability: 'planning.edit',
  params: z.object({ scenario: id }),
  form: editForm,
  event: scenarioChanged,
  show: async ({ tx, me, csrf, params }, entry) => {
    const kept = await scenarioOf(tx, params.scenario);
    if (!mayEdit(me, kept)) throw new Forbidden('Scenarios of the partnership are changed by its lead.');
    if (kept.state === 'frozen') return new Redirect(scenarioPath(kept), { kind: 'important', text: frozenWords });
    return {
      title: `Change “${kept.name}”`,
      breadcrumbs: [
        { text: 'Plan', href: '/plan' },
        { text: 'Scenarios', href: planPath },
        { text: kept.name, href: scenarioPath(kept) },
      ],
      body: editView(kept, readyScenario(kept), entry, csrf),
    };
  },
  act: async ({ tx, me, services, params }, form) => {
    const kept = await scenarioOf(tx, params.scenario);
    await changeScenario(tx, me, kept.id, edited(kept, form));
    if (form.next === 'save')
      return redirect(scenarioPath(kept), 'The scenario was changed. Run it to see what it comes to.');
    await askForProjection(tx, me, services.jobs, kept.id);
    return redirect(scenarioPath(kept));
  },
});
