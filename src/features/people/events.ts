import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { list } from '../../platform/web/words.ts';
import { type DetailField, reasonWords, withdrawalReasons } from './model.ts';

const words: Readonly<Record<DetailField, string>> = { name: 'name', providerId: 'university', programme: 'programme' };

export const studentAdded = defineEvent('student.added', z.object({}), () => 'A student was added');
export const studentChanged = defineEvent(
  'student.changed',
  z.object({ fields: z.array(z.string()) }),
  ({ fields }) => `A student’s record was changed: ${list(fields.map(named))}`,
);
export const studentWithdrawn = defineEvent(
  'student.withdrawn',
  z.object({ reason: z.enum(withdrawalReasons) }),
  ({ reason }) => `A student was withdrawn: ${reasonWords[reason]}`,
);
export const studentBack = defineEvent('student.back', z.object({}), () => 'A student is back on the programme');

function named(field: string): string {
  return Object.entries(words).find(([name]) => name === field)?.[1] ?? field;
}
