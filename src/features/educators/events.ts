import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { list } from '../../platform/web/words.ts';
import type { DetailField } from './model.ts';

const words: Readonly<Record<DetailField, string>> = {
  name: 'name',
  organisationId: 'organisation',
  serviceId: 'service',
  service: 'children’s or adults’',
  outcode: 'outcode',
  peps: 'PEPS stage',
  lastStudentEnded: 'end of the last student',
  otherLearnerEnded: 'end of the last other learner',
  teachesPracticeEducation: 'teaching of practice education',
  capacity: 'capacity',
  offSite: 'off-site work',
};

export const educatorAdded = defineEvent('educator.added', z.object({}), () => 'A practice educator was added');
export const educatorChanged = defineEvent(
  'educator.changed',
  z.object({ fields: z.array(z.string()) }),
  ({ fields }) => `A practice educator’s record was changed: ${list(fields.map(named))}`,
);
export const educatorLeft = defineEvent('educator.left', z.object({}), () => 'A practice educator was marked as left');
export const educatorBack = defineEvent('educator.back', z.object({}), () => 'A practice educator is back');

function named(field: string): string {
  return Object.entries(words).find(([name]) => name === field)?.[1] ?? field;
}
