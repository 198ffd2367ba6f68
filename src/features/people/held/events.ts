import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { count, list } from '../../../platform/web/words.ts';

/** About nobody: the log is not to say whom it was. */
export const personErased = defineEvent(
  'person.erased',
  z.object({}),
  () => 'A person’s data were erased, as they asked',
);

/** By what was forgotten: how many records of it. */
export const retentionDone = defineEvent(
  'retention.done',
  z.object({ forgotten: z.array(z.object({ what: z.string(), records: z.int() })) }),
  ({ forgotten }) =>
    `What is kept no longer was erased: ${list(forgotten.map(({ what, records }) => `${what} of ${count(records, 'record')}`))}`,
);
