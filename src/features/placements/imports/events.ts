import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { list } from '../../../platform/web/words.ts';
import { type ImportKind, importKinds, nouns } from './kinds.ts';

const counts = z.object({
  kind: z.enum(importKinds),
  unchanged: z.number(),
  added: z.number(),
  updated: z.number(),
  withdrawn: z.number(),
  unusable: z.number(),
});
export type FileCounts = z.output<typeof counts>;

/** One for each import, beside those of the records that it changed; about the round. */
export const importMade = defineEvent('import.made', z.object({ files: z.array(counts) }), ({ files }) => {
  const parts = files.map((file) => {
    const told = [
      file.added > 0 && `${file.added} new`,
      file.updated > 0 && `${file.updated} updated`,
      file.withdrawn > 0 && `${file.withdrawn} ${file.kind === 'pins' ? 'removed' : 'withdrawn'}`,
      file.unusable > 0 && `${file.unusable} could not be read`,
    ].filter((part) => part !== false);
    return `${nouns[file.kind][1]}: ${told.length === 0 ? 'nothing' : list(told)}`;
  });
  return `Files were imported (${parts.join('; ')})`;
});

/** Files were chosen and kept for their preview; nothing is changed by that. */
export const importChosen = defineEvent(
  'import.chosen',
  z.object({ kinds: z.array(z.enum(importKinds)) }),
  ({ kinds }) => `Files were chosen for an import: ${list(kinds.map((kind: ImportKind) => nouns[kind][1]))}`,
);
export const importColumnsNamed = defineEvent(
  'import.columns-named',
  z.object({ kind: z.enum(importKinds), columns: z.array(z.string()) }),
  ({ kind, columns }) => `Columns of a file of ${nouns[kind][1]} were named: ${list(columns)}`,
);
export const importDiscarded = defineEvent('import.discarded', z.object({}), () => 'An import was discarded');
