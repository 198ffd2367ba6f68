import { z } from 'zod';
import type { Entry } from '../../../../../platform/web/form.ts';
import { type Page, Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { action, type Known, page, type Route } from '../../../../../platform/web/route.ts';
import { checkDraft, proposePlan, takePlanBack } from '../../../document/commands/deciding.ts';
import { discardPlan, lockedWords } from '../../../document/commands/writing.ts';
import { planProposed, planRemoved, planTakenBack } from '../../../document/events.ts';
import { planName } from '../../../document/model.ts';
import { planOf } from '../../../document/store/documents.ts';
import { planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute, documentsPath } from '../paths.ts';
import { checklistView } from './view.ts';

const place = { capability: 'planning.write', params: planParams, form: z.object({}) } as const;
type Asked = Known & { params: z.output<typeof planParams> };

async function show({ tx, me, csrf, params }: Asked, entry?: Entry): Promise<Page | Redirect> {
  const plan = await planOf(tx, params.plan);
  if (plan.state !== 'draft') return new Redirect(documentPath(plan), { kind: 'important', text: lockedWords(plan) });
  const { checks } = await checkDraft(tx, me, plan);
  return {
    title: 'Checklist',
    breadcrumbs: planBreadcrumbs(plan),
    body: checklistView({ plan, checks, entry, csrf, may: me.can('planning.write') }),
  };
}

/** What stands in the way of a draft, and what is decided about it by a button. */
export const checklistRoutes: readonly Route[] = [
  ...page({
    path: documentRoute('checklist'),
    capability: 'planning.draft',
    params: planParams,
    show: (asked: Asked) => show(asked),
  }),
  ...action({
    ...place,
    path: documentRoute('propose'),
    event: planProposed,
    act: async ({ tx, me, params }) => {
      await proposePlan(tx, me, params.plan);
      return redirect(
        documentPath({ id: params.plan }),
        'The plan is before the board. Its text and figures are locked; the board’s members see it under Plan.',
      );
    },
    again: (asked, entry) => show(asked, entry),
  }),
  ...action({
    ...place,
    path: documentRoute('take-back'),
    event: planTakenBack,
    act: async ({ tx, me, params }) => {
      await takePlanBack(tx, me, params.plan);
      return redirect(
        documentPath({ id: params.plan }),
        'The plan is a draft again: change it, and put it to the board anew.',
      );
    },
  }),
  ...action({
    ...place,
    path: documentRoute('remove'),
    event: planRemoved,
    act: async ({ tx, me, params }) => {
      const name = planName(await planOf(tx, params.plan));
      await discardPlan(tx, me, params.plan);
      return redirect(documentsPath, `The draft “${name}” was removed, with its text.`);
    },
  }),
];
