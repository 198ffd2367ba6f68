import { z } from 'zod';
import { input, select } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, text, typed, typedText } from '../../../../../platform/web/form.ts';
import type { Html } from '../../../../../platform/web/html.ts';
import type { KeyFigure } from '../../../document/figures/model.ts';
import type { PlanMeasure } from '../../../document/model.ts';

const aim = text('Enter where it should be, such as “15% by 2029”');
const some = (longest: number) => typedText.trim().max(longest, `Use ${longest} characters or fewer`).default('');

/** A live figure as a measure. */
export const liveForm = z.object({
  figure: z.string({ error: 'Choose a figure' }).min(1, 'Choose a figure'),
  aim,
});

/** A measure that is given by hand, with its source. */
export const ownForm = z.object({
  title: text('Enter what is measured'),
  baseline: some(100),
  latest: some(100),
  aim,
  source: some(500),
});

/** A measure that is there: of a live figure the aim alone is sent. */
export const changeForm = ownForm.extend({ title: some(200) });

const line = (entry: Entry, name: string, label: string, hint: string, value = ''): Html =>
  input({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: hint },
    value: typed(entry, name, value),
    ...errorAt(entry, name),
  });

const aimField = (entry: Entry, value?: string): Html =>
  line(entry, 'aim', 'Where it should be', 'With the year: “15% or less by 2029”', value);

export const liveFields = (entry: Entry, figures: readonly KeyFigure[]): Html[] => [
  select({
    id: 'figure',
    name: 'figure',
    label: { text: 'Figure', classes: 'govuk-label--s' },
    hint: { text: 'Its value, its past and its source are put in for you.' },
    items: [
      { value: '', text: 'Choose' },
      ...figures.map(({ key, title, words, of }) => ({ value: key, text: `${title}: ${words} (${of})` })),
    ],
    value: typed(entry, 'figure'),
    ...errorAt(entry, 'figure'),
  }),
  aimField(entry),
];

export const ownFields = (entry: Entry, kept?: PlanMeasure): Html[] => [
  line(entry, 'title', 'What is measured', 'For example, “Students with 120 UCAS points or more”', kept?.title),
  line(entry, 'baseline', 'At first (if it is known)', 'With its year: “52% (2017-18)”', kept?.baseline),
  line(entry, 'latest', 'Now (if it is known)', 'With its year: “89% (2020-21)”', kept?.latest),
  aimField(entry, kept?.aim),
  line(
    entry,
    'source',
    'Source',
    'Whose figures they are, and of when: “Kingsbridge University, admissions, October 2026”',
    kept?.source,
  ),
];

/** Of a live figure only the aim is anybody's to change. */
export const changeFields = (entry: Entry, kept: PlanMeasure): Html[] =>
  kept.figure === undefined ? ownFields(entry, kept) : [aimField(entry, kept.aim)];
