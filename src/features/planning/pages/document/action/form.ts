import { z } from 'zod';
import { input, radios, textarea } from '../../../../../platform/web/components/index.ts';
import { choice, date, type Entry, errorAt, text, typed } from '../../../../../platform/web/form.ts';
import type { Html } from '../../../../../platform/web/html.ts';
import { type PlanAction, standingIds, standings } from '../../../document/model.ts';

/** What will be done, by whom, by when, and how it stands. */
export const actionForm = z.object({
  what: text('Enter what will be done', 500),
  who: text('Enter whose it is'),
  due: date('Enter by when it will be done'),
  standing: choice(standingIds, 'Choose how it stands'),
});

/** The fields of an action, as it is or as it was typed. */
export function actionFields(entry: Entry, action?: PlanAction): Html[] {
  return [
    textarea({
      id: 'what',
      name: 'what',
      label: { text: 'What will be done', classes: 'govuk-label--s' },
      rows: '3',
      value: typed(entry, 'what', action?.what),
      ...errorAt(entry, 'what'),
    }),
    input({
      id: 'who',
      name: 'who',
      label: { text: 'Whose it is', classes: 'govuk-label--s' },
      hint: { text: 'An organisation, a group or a post. A plan is public: no names of people.' },
      value: typed(entry, 'who', action?.who),
      ...errorAt(entry, 'who'),
    }),
    input({
      id: 'due',
      name: 'due',
      label: { text: 'By when', classes: 'govuk-label--s' },
      hint: { text: 'For example, 31/3/2027' },
      classes: 'govuk-input--width-10',
      value: typed(entry, 'due', action?.due.split('-').reverse().join('/')),
      ...errorAt(entry, 'due'),
    }),
    radios({
      name: 'standing',
      idPrefix: 'standing',
      fieldset: { legend: { text: 'How it stands', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(standings).map(([value, words]) => ({ value, text: words })),
      value: typed(entry, 'standing', action?.standing ?? 'planned'),
      ...errorAt(entry, 'standing'),
    }),
  ];
}
