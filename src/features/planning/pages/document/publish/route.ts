import { z } from 'zod';
import { input, textarea, warningText } from '../../../../../platform/web/components/index.ts';
import { date, errorAt, typed, typedText } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { notProposedWords, publishPlan, staleSince } from '../../../document/commands/deciding.ts';
import { planPublished } from '../../../document/events.ts';
import { planName } from '../../../document/model.ts';
import { lockedOf, planOf } from '../../../document/store/documents.ts';
import { planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';

const words = typedText.trim().max(1000, 'Use 1,000 characters or fewer').default('');
const form = z.object({ agreedOn: date('Enter the day of the board’s vote'), whatIsNew: words, although: words });

/** Publishes a plan that the board has agreed. */
export const publishRoutes = formPage({
  path: documentRoute('publish'),
  capability: 'planning.write',
  params: planParams,
  form,
  event: planPublished,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    if (plan.state !== 'proposed')
      return new Redirect(documentPath(plan), { kind: 'important', text: notProposedWords(plan) });
    const stale = await staleSince(tx, plan, await lockedOf(tx, plan.id));
    const text = (id: 'whatIsNew' | 'although', label: string, hint: string) =>
      textarea({
        id,
        name: id,
        label: { text: label, classes: 'govuk-label--s' },
        hint: { text: hint },
        rows: '3',
        value: typed(entry, id),
        ...errorAt(entry, id),
      });
    return {
      title: `Publish ${planName(plan)}`,
      breadcrumbs: planBreadcrumbs(plan),
      body: formBody({
        title: 'Publish the plan',
        caption: planName(plan),
        entry,
        csrf,
        lead: html`<p class="govuk-body">It is published as it was put to the board, word for word and figure for figure, and cannot be changed after that. Everybody who reads the partnership’s plan sees it.</p>
${
  stale.length > 0 &&
  html`${warningText({ text: 'Its figures have changed since it was put to the board:', iconFallbackText: 'Warning' })}
<ul class="govuk-list govuk-list--bullet">${stale.map((one) => html`<li>${one}</li>`)}</ul>`
}`,
        fields: [
          input({
            id: 'agreedOn',
            name: 'agreedOn',
            label: { text: 'Agreed by the strategic board on', classes: 'govuk-label--s' },
            hint: { text: 'For example, 24/9/2026' },
            classes: 'govuk-input--width-10',
            value: typed(entry, 'agreedOn'),
            ...errorAt(entry, 'agreedOn'),
          }),
          text('whatIsNew', 'What is new in it', 'A sentence for those who know the plan before.'),
          stale.length > 0 &&
            text(
              'although',
              'Why it is published as it was agreed, though its figures have changed',
              'Printed at the head of the plan. If there is no good reason, take the plan back and put it to the board again.',
            ),
        ],
        does: 'Publish',
        cancel: documentPath(plan),
      }),
    };
  },
  act: async ({ tx, me, params }, publication) => {
    await publishPlan(tx, me, params.plan, publication);
    return redirect(documentPath({ id: params.plan }), 'The plan is published.');
  },
});
