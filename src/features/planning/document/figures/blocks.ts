import type { Block, DocumentTable } from '../../../../platform/documents/index.ts';
import type { Part, PartTable } from '../../projected/part.ts';

/** A table of words and figures as the document has it; all but the first column hold figures, unless told. */
export const tableBlock = (
  { title, headings, rows }: PartTable,
  source: string,
  more: { notes?: readonly string[]; figures?: readonly number[] } = {},
): DocumentTable => ({
  kind: 'table',
  title,
  headings,
  rows,
  figures: more.figures ?? headings.map((_, at) => at).slice(1),
  notes: more.notes ?? [],
  source,
});

/** A part of a projection as blocks: each sentence names its source; the notes stand below the last table, or by themselves. */
export function partBlocks({ title, lead, sentences, list, tables, notes }: Part, source: string): Block[] {
  const lines = sentences.map((sentence) => [{ figure: sentence, source }]);
  const last = tables.length - 1;
  return [
    { kind: 'heading', text: title },
    ...(lead === undefined ? [] : [{ kind: 'paragraph' as const, text: [{ figure: lead, source }] }]),
    ...(list && lines.length > 0
      ? [{ kind: 'list' as const, items: lines }]
      : lines.map((text): Block => ({ kind: 'paragraph', text }))),
    ...tables.map((table, at) => tableBlock(table, source, at === last ? { notes } : {})),
    ...(tables.length === 0 ? notes.map((note): Block => ({ kind: 'paragraph', text: [note] })) : []),
  ];
}
