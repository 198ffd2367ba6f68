import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { buttonForm, formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { Refused, redirect } from '../../../../../platform/web/reply.ts';
import { action, formPage, type Route } from '../../../../../platform/web/route.ts';
import { addMeasure, changeMeasure, removeMeasure } from '../../../document/commands/measures.ts';
import { planMeasuresChanged } from '../../../document/events.ts';
import { liveFigures } from '../../../document/figures/live.ts';
import { planOf } from '../../../document/store/documents.ts';
import { measureOf } from '../../../document/store/measures.ts';
import { leadBack, planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';
import { changeFields, changeForm, liveFields, liveForm, ownFields, ownForm } from './fields.ts';

const place = { capability: 'planning.write', event: planMeasuresChanged } as const;
const listPath = (plan: string) => documentPath({ id: plan }, 'measures');
const blank = { title: '', baseline: '', latest: '', source: '' };

const choosing = formPage({
  ...place,
  path: documentRoute('measures', 'choose'),
  params: planParams,
  form: liveForm,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    const { key } = await liveFigures(tx, plan.scenarioId);
    const title = 'Choose a figure as a measure';
    const fields = liveFields(entry, key);
    const does = 'Add the measure';
    return {
      title,
      breadcrumbs: planBreadcrumbs(plan),
      body: formBody({ title, entry, csrf, fields, does, cancel: listPath(plan.id) }),
    };
  },
  act: async ({ tx, me, params }, { figure, aim }) => {
    const { key } = await liveFigures(tx, (await planOf(tx, params.plan)).scenarioId);
    if (!key.some((one) => one.key === figure)) throw new Refused([{ field: 'figure', message: 'Choose a figure' }]);
    await addMeasure(tx, me, params.plan, { ...blank, figure, aim });
    return redirect(listPath(params.plan), 'The measure was added.');
  },
});

const adding = formPage({
  ...place,
  path: documentRoute('measures', 'add'),
  params: planParams,
  form: ownForm,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    const title = 'Add a measure by hand';
    const fields = ownFields(entry);
    const does = 'Add the measure';
    return {
      title,
      breadcrumbs: planBreadcrumbs(plan),
      body: formBody({ title, entry, csrf, fields, does, cancel: listPath(plan.id) }),
    };
  },
  act: async ({ tx, me, params }, content) => {
    await addMeasure(tx, me, params.plan, content);
    return redirect(listPath(params.plan), 'The measure was added.');
  },
});

const oneOf = planParams.extend({ measure: id });

const changing = formPage({
  ...place,
  path: documentRoute('measures', ':measure'),
  params: oneOf,
  form: changeForm,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    const kept = await measureOf(tx, plan.id, params.measure);
    const { key } = await liveFigures(tx, plan.scenarioId);
    const title = 'Change a measure';
    const caption = key.find((one) => one.key === kept.figure)?.title ?? kept.title;
    const fields = changeFields(entry, kept);
    const remove = documentPath(plan, 'measures', kept.id, 'remove');
    return {
      title,
      breadcrumbs: planBreadcrumbs(plan),
      body: html`${formBody({ title, caption, entry, csrf, fields, does: 'Save', cancel: listPath(plan.id) })}
${buttonForm({ action: remove, csrf, text: 'Remove this measure', classes: 'govuk-button--secondary' })}`,
    };
  },
  act: async ({ tx, me, params }, content) => {
    const kept = await measureOf(tx, params.plan, params.measure);
    const isOwn = kept.figure === undefined;
    if (isOwn && content.title === '') throw new Refused([{ field: 'title', message: 'Enter what is measured' }]);
    await changeMeasure(tx, me, params.plan, kept.id, isOwn ? content : { ...kept, aim: content.aim });
    return redirect(listPath(params.plan), 'The measure was changed.');
  },
});

const removing = action({
  ...place,
  path: documentRoute('measures', ':measure', 'remove'),
  params: oneOf,
  form: z.object({}),
  act: async ({ tx, me, params }) => {
    await removeMeasure(tx, me, params.plan, params.measure);
    return redirect(listPath(params.plan), 'The measure was removed.');
  },
});

/** Measures chosen, given by hand, changed and removed. */
export const measureChangeRoutes: readonly Route[] = [...choosing, ...adding, ...changing, ...removing];
