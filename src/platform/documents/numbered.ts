import type { Block, DocumentFan, DocumentTable, Inline, Section, Source, WrittenDocument } from './model.ts';

/** A piece of a line: words, or a figure with the number of its source. */
export type NumberedInline = string | { figure: string; source: number };

/** A block as it is shown: with its level or its name, and with numbers for sources. */
export type NumberedBlock =
  | { kind: 'paragraph'; text: readonly NumberedInline[] }
  | { kind: 'list'; items: readonly (readonly NumberedInline[])[] }
  | { kind: 'heading'; text: string; level: number }
  | { kind: 'notice'; text: string }
  /** Named “Table 2”. */
  | { kind: 'table'; table: DocumentTable; name: string; source: number }
  /** Named “Chart 2”. */
  | { kind: 'fan'; fan: DocumentFan; name: string; source: number };

/** A section as it is shown. */
export interface NumberedSection {
  section: Section;
  /** Of its heading: 2 under the title of the page, 3 for its parts. */
  level: number;
  /** Which of all sections and parts it is, from 1. */
  number: number;
  blocks: readonly NumberedBlock[];
  parts: readonly NumberedSection[];
}

/** A document as it is shown: what counts on has its number, and what refers to a source its number. */
export interface NumberedDocument {
  sections: readonly NumberedSection[];
  /** The first is number 1. */
  sources: readonly Source[];
}

/**
 * Counts sections, tables and charts through, and finds sources by their ids.
 * @throws RangeError where ids are not unlike each other, a source is named that is not listed, or a row of a table has not one
 * cell for each heading.
 */
export function numbered({ sections, sources }: WrittenDocument): NumberedDocument {
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  if (numbers.size < sources.length) throw new RangeError('Two sources of the document have the same id');
  const sourceNumber = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`The document has no source “${id}”`);
    return number;
  };
  const inline = (piece: Inline): NumberedInline =>
    typeof piece === 'string' ? piece : { figure: piece.figure, source: sourceNumber(piece.source) };

  const counted = { section: 0, table: 0, fan: 0 };
  const next = (what: keyof typeof counted): number => {
    counted[what] += 1;
    return counted[what];
  };
  const block = (one: Block, level: number): NumberedBlock => {
    switch (one.kind) {
      case 'paragraph':
        return { kind: one.kind, text: one.text.map(inline) };
      case 'list':
        return { kind: one.kind, items: one.items.map((item) => item.map(inline)) };
      case 'heading':
        return { kind: one.kind, text: one.text, level };
      case 'notice':
        return one;
      case 'table':
        return { kind: one.kind, table: whole(one), name: `Table ${next('table')}`, source: sourceNumber(one.source) };
      case 'fan':
        return { kind: one.kind, fan: one, name: `Chart ${next('fan')}`, source: sourceNumber(one.source) };
    }
  };
  const ids = new Set<string>();
  const sectionAt = (section: Section, level: number): NumberedSection => {
    if (ids.has(section.id)) throw new RangeError(`Two sections of the document have the id “${section.id}”`);
    ids.add(section.id);
    const number = next('section');
    const below = Math.min(level + 1, deepest);
    const blocks = section.blocks.map((one) => block(one, below));
    return { section, level, number, blocks, parts: section.parts.map((part) => sectionAt(part, below)) };
  };
  return { sections: sections.map((section) => sectionAt(section, 2)), sources };
}

const deepest = 6;

function whole(table: DocumentTable): DocumentTable {
  const ragged = table.rows.find((row) => row.length !== table.headings.length);
  if (ragged === undefined) return table;
  throw new RangeError(`“${table.title}” has a row of ${ragged.length} cells under ${table.headings.length} headings`);
}
