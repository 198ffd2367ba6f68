import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { count } from '../../../platform/web/words.ts';

export const editionLoaded = defineEvent(
  'workforce.published-loaded',
  z.object({ edition: z.number(), rows: z.number(), replaced: z.boolean() }),
  ({ edition, rows, replaced }) =>
    `The DfE’s published workforce figures, edition ${edition}, were loaded: ${count(rows, 'row')}${replaced ? ', in place of those before' : ''}`,
);
