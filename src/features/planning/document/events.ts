import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { sectionIds } from './sections.ts';

const ofYear = z.object({ year: z.number(), version: z.number() });
const section = z.object({ section: z.enum(sectionIds) });
const named = ({ year, version }: z.output<typeof ofYear>): string =>
  `The labour market plan of ${year}${version === 1 ? '' : `, version ${version},`}`;

export const planBegun = defineEvent('plan.begun', ofYear, (plan) => `${named(plan)} was begun`);
export const planDescribed = defineEvent(
  'plan.described',
  z.object({}),
  () => 'The title, scenario or reasons of a labour market plan were changed',
);
export const planTextWritten = defineEvent(
  'plan.text-written',
  section,
  ({ section }) => `The section “${section}” of a labour market plan was written`,
);
export const planActionsChanged = defineEvent(
  'plan.actions-changed',
  section.extend({ how: z.enum(['added', 'changed', 'removed']) }),
  ({ section, how }) => `An action under “${section}” of a labour market plan was ${how}`,
);
export const planMeasuresChanged = defineEvent(
  'plan.measures-changed',
  z.object({ how: z.enum(['added', 'changed', 'removed']) }),
  ({ how }) => `A measure of success of a labour market plan was ${how}`,
);
export const planProposed = defineEvent('plan.proposed', ofYear, (plan) => `${named(plan)} was put to the board`);
export const planTakenBack = defineEvent(
  'plan.taken-back',
  ofYear,
  (plan) => `${named(plan)} was taken back from the board, to be changed`,
);
export const planPublished = defineEvent('plan.published', ofYear, (plan) => `${named(plan)} was published`);
export const planRemoved = defineEvent('plan.removed', ofYear, (plan) => `${named(plan)} was removed as a draft`);
