import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { list } from '../../../platform/web/words.ts';
import { isProfileField, profileFields } from './model.ts';

/** All have the student as their subject, and the round in which it happened. */
export const profileAdded = defineEvent('student.profile-added', z.object({}), () => 'A student joined the round');
export const profileChanged = defineEvent(
  'student.profile-changed',
  z.object({ fields: z.array(z.string()) }),
  ({ fields }) =>
    `A student’s profile was changed: ${list(fields.map((field) => (isProfileField(field) ? profileFields[field] : field)))}`,
);
export const profileWithdrawn = defineEvent(
  'student.profile-withdrawn',
  z.object({}),
  () => 'A student was withdrawn from the round',
);
export const profileBack = defineEvent('student.profile-back', z.object({}), () => 'A student is back in the round');
