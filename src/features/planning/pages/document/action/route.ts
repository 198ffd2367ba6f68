import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { buttonForm, formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../../platform/web/reply.ts';
import { action, formPage, type Route } from '../../../../../platform/web/route.ts';
import { addAction, changeAction, removeAction } from '../../../document/commands/actions.ts';
import { planActionsChanged } from '../../../document/events.ts';
import { actionSections, type SectionId, sectionIds, sectionOf } from '../../../document/sections.ts';
import { actionOf } from '../../../document/store/actions.ts';
import { planOf } from '../../../document/store/documents.ts';
import { leadBack, planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';
import { actionFields, actionForm } from './form.ts';

const place = { capability: 'planning.write', event: planActionsChanged } as const;
const oneOf = planParams.extend({ action: id });
const sectionPath = (plan: string, section: SectionId) => `${documentPath({ id: plan }, 'sections', section)}#actions`;

const adding = formPage({
  ...place,
  path: documentRoute('actions', 'add', ':section'),
  params: planParams.extend({ section: z.enum(sectionIds) }),
  form: actionForm,
  show: async ({ tx, csrf, params }, entry) => {
    if (!actionSections.includes(params.section)) throw new NotFound();
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    return {
      title: 'Add an action',
      breadcrumbs: planBreadcrumbs(plan),
      body: formBody({
        title: 'Add an action',
        caption: sectionOf(params.section).title,
        entry,
        csrf,
        fields: actionFields(entry),
        does: 'Add the action',
        cancel: sectionPath(params.plan, params.section),
      }),
    };
  },
  act: async ({ tx, me, params }, content) => {
    if (!actionSections.includes(params.section)) throw new NotFound();
    await addAction(tx, me, params.plan, { section: params.section, ...content });
    return redirect(sectionPath(params.plan, params.section), 'The action was added.');
  },
});

const changing = formPage({
  ...place,
  path: documentRoute('actions', ':action'),
  params: oneOf,
  form: actionForm,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    const kept = await actionOf(tx, plan.id, params.action);
    const remove = documentPath(plan, 'actions', kept.id, 'remove');
    return {
      title: 'Change an action',
      breadcrumbs: planBreadcrumbs(plan),
      body: html`${formBody({
        title: 'Change an action',
        caption: sectionOf(kept.section).title,
        entry,
        csrf,
        fields: actionFields(entry, kept),
        does: 'Save',
        cancel: sectionPath(plan.id, kept.section),
      })}
${buttonForm({ action: remove, csrf, text: 'Remove this action', classes: 'govuk-button--secondary' })}`,
    };
  },
  act: async ({ tx, me, params }, content) => {
    const { section } = await changeAction(tx, me, params.plan, params.action, content);
    return redirect(sectionPath(params.plan, section), 'The action was changed.');
  },
});

const removing = action({
  ...place,
  path: documentRoute('actions', ':action', 'remove'),
  params: oneOf,
  form: z.object({}),
  act: async ({ tx, me, params }) => {
    const { section, what } = await removeAction(tx, me, params.plan, params.action);
    return redirect(sectionPath(params.plan, section), `“${what}” was removed.`);
  },
});

/** What will be done: added to a section, changed, removed. */
export const planActionRoutes: readonly Route[] = [...adding, ...changing, ...removing];
