import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { count } from '../../../platform/web/words.ts';

export const editionLoaded = defineEvent(
  'workforce.published-loaded',
  z.object({
    service: z.enum(['children', 'adults']).default('children'),
    edition: z.number(),
    rows: z.number(),
    replaced: z.boolean(),
  }),
  ({ service, edition, rows, replaced }) =>
    `${service === 'adults' ? 'Benchmark figures of adults’ services' : 'The DfE’s published workforce figures'}, edition ${edition}, were loaded: ${count(rows, 'row')}${replaced ? ', in place of those before' : ''}`,
);
