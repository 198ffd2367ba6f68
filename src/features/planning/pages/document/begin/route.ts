import { z } from 'zod';
import { input, radios, select } from '../../../../../platform/web/components/index.ts';
import { errorAt, typed, wholeNumber } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { today } from '../../../../../platform/web/today.ts';
import { beginPlan } from '../../../document/commands/writing.ts';
import { planBegun } from '../../../document/events.ts';
import { planName } from '../../../document/model.ts';
import { plansSeen } from '../../../document/store/documents.ts';
import { planBreadcrumbs } from '../frame.ts';
import { documentPath, documentsPath } from '../paths.ts';
import { chosenScenario, scenarioItems } from '../scenario-items.ts';

const form = z.object({
  year: wholeNumber('Enter the year of the plan', { least: 2000, most: 2100 }),
  from: z.string({ error: 'Choose what the plan begins with' }).min(1, 'Choose what the plan begins with'),
  scenario: chosenScenario,
});

/** Begins a plan: of a year, from the template or from a plan before, with the projection that it tells of. */
export const beginRoutes = formPage({
  path: `${documentsPath}/begin`,
  capability: 'planning.write',
  form,
  event: planBegun,
  show: async ({ tx, csrf }, entry) => {
    const plans = await plansSeen(tx);
    const [latest] = plans;
    return {
      title: 'Begin a plan',
      breadcrumbs: planBreadcrumbs(),
      body: formBody({
        title: 'Begin a plan',
        entry,
        csrf,
        fields: [
          input({
            id: 'year',
            name: 'year',
            label: { text: 'Year of the plan', classes: 'govuk-label--s' },
            hint: { text: 'If the plan of that year is published, this begins its next version.' },
            classes: 'govuk-input--width-4',
            inputmode: 'numeric',
            value: typed(entry, 'year', today().slice(0, 4)),
            ...errorAt(entry, 'year'),
          }),
          radios({
            name: 'from',
            idPrefix: 'from',
            fieldset: { legend: { text: 'What it begins with', classes: 'govuk-fieldset__legend--s' } },
            items: [
              {
                value: 'template',
                text: 'The template',
                hint: { text: 'Every chapter with a prompt that you replace.' },
              },
              ...plans.map((plan) => ({
                value: plan.id,
                text: `The text of “${planName(plan)}”`,
                hint: { text: 'With its measures, and the actions that are still to do. Figures are those of today.' },
              })),
            ],
            value: typed(entry, 'from', latest?.id ?? 'template'),
            ...errorAt(entry, 'from'),
          }),
          select({
            id: 'scenario',
            name: 'scenario',
            label: { text: 'Projection that it tells of', classes: 'govuk-label--s' },
            hint: { text: 'It can be chosen later. It must be frozen and shared before the plan goes to the board.' },
            items: await scenarioItems(tx),
            value: typed(entry, 'scenario'),
            ...errorAt(entry, 'scenario'),
          }),
        ],
        does: 'Begin the plan',
        cancel: documentsPath,
      }),
    };
  },
  act: async ({ tx, me }, { year, from, scenario }) => {
    const id = await beginPlan(tx, me, { year, from: from === 'template' ? undefined : from, scenarioId: scenario });
    return redirect(documentPath({ id }), `The plan of ${year} was begun. Write it section by section.`);
  },
});
