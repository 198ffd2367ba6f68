import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { count } from '../../../platform/web/words.ts';
import { nouns, pipelineKinds } from './model.ts';

const kind = z.enum(pipelineKinds);
const rowsOf = (of: z.output<typeof kind>, rows: number): string => count(rows, ...nouns[of]);

/** Says how many rows, and nothing of what is in them. */
export const fileRead = defineEvent(
  'pipeline.file-read',
  z.object({ kind, rows: z.number() }),
  ({ kind, rows }) => `A file with ${rowsOf(kind, rows)} was read, and nothing is changed yet`,
);
export const rowsKept = defineEvent(
  'pipeline.rows-kept',
  z.object({ kind, added: z.number(), updated: z.number() }),
  ({ kind, added, updated }) => `${rowsOf(kind, added)} added, ${updated} updated`,
);
export const fileDiscarded = defineEvent(
  'pipeline.file-discarded',
  z.object({}),
  () => 'A file of the pipeline was discarded; nothing was changed',
);
export const rowRemoved = defineEvent(
  'pipeline.row-removed',
  z.object({ kind }),
  ({ kind }) => `A ${nouns[kind][0]} was removed`,
);
export const totalMade = defineEvent(
  'pipeline.total-made',
  z.object({ kind, edition: z.number() }),
  ({ kind }) => `Totals of ${nouns[kind][1].replace('rows of ', '')} can be seen`,
);
