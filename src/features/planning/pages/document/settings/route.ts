import { z } from 'zod';
import { input, select, textarea } from '../../../../../platform/web/components/index.ts';
import { errorAt, text, typed, typedText } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { describePlan } from '../../../document/commands/writing.ts';
import { planDescribed } from '../../../document/events.ts';
import { planName } from '../../../document/model.ts';
import { planOf } from '../../../document/store/documents.ts';
import { leadBack, planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';
import { chosenScenario, scenarioItems } from '../scenario-items.ts';

const form = z.object({
  title: text('Enter the title of the plan'),
  scenario: chosenScenario,
  ageReason: typedText.trim().max(1000, 'Use 1,000 characters or fewer').default(''),
});

/** What a draft is called, which projection it tells of, and why its figures are not newer. */
export const settingsRoutes = formPage({
  path: documentRoute('settings'),
  capability: 'planning.write',
  params: planParams,
  form,
  event: planDescribed,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    const title = 'Title, projection and age of the figures';
    return {
      title,
      breadcrumbs: planBreadcrumbs(plan),
      body: formBody({
        title,
        caption: planName(plan),
        entry,
        csrf,
        fields: [
          input({
            id: 'title',
            name: 'title',
            label: { text: 'Title', classes: 'govuk-label--s' },
            value: typed(entry, 'title', plan.title),
            ...errorAt(entry, 'title'),
          }),
          select({
            id: 'scenario',
            name: 'scenario',
            label: { text: 'Projection that it tells of', classes: 'govuk-label--s' },
            hint: {
              text: 'A scenario of the partnership. It must be frozen and shared before the plan goes to the board.',
            },
            items: await scenarioItems(tx),
            value: typed(entry, 'scenario', plan.scenarioId ?? ''),
            ...errorAt(entry, 'scenario'),
          }),
          textarea({
            id: 'ageReason',
            name: 'ageReason',
            label: { text: 'Why newer figures are not used (if they are not)', classes: 'govuk-label--s' },
            hint: {
              text: 'The checklist says whether figures are older than they could be. Then either load newer ones, or say here why not: it is printed beside the tables.',
            },
            rows: '3',
            value: typed(entry, 'ageReason', plan.ageReason),
            ...errorAt(entry, 'ageReason'),
          }),
        ],
        does: 'Save',
        cancel: documentPath(plan),
      }),
    };
  },
  act: async ({ tx, me, params }, { title, scenario, ageReason }) => {
    await describePlan(tx, me, params.plan, { title, scenarioId: scenario, ageReason });
    return redirect(documentPath({ id: params.plan }), 'Saved.');
  },
});
