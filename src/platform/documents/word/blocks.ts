import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { plain } from '../../files/docx-parts.ts';
import type { NumberedInline } from '../numbered.ts';
import { linkTo, sourceMark } from './bookmarks.ts';

// On a page the title is the first heading; in a file it has a style of its own, and sections begin the headings.
const levels: Readonly<Record<number, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
};

/** A heading of a level from 2 to 6; with a mark, links lead to it. */
export function heading(
  text: string,
  level: number,
  { mark, pageBreakBefore = false }: { mark?: string; pageBreakBefore?: boolean } = {},
): Paragraph {
  const words = new TextRun(plain(text));
  return new Paragraph({
    heading: levels[level] ?? HeadingLevel.HEADING_5,
    pageBreakBefore,
    children: mark === undefined ? [words] : [new Bookmark({ id: mark, children: [words] })],
  });
}

/** Lines of words, figures followed by the numbers of their sources. */
export function lines(texts: readonly (readonly NumberedInline[])[], options: IParagraphOptions = {}): Paragraph[] {
  return texts.map((text) => new Paragraph({ ...options, children: text.flatMap(inline) }));
}

function inline(piece: NumberedInline): ParagraphChild[] {
  if (typeof piece === 'string') return [new TextRun(plain(piece))];
  return [new TextRun(plain(piece.figure)), linkTo(sourceMark(piece.source), `[${piece.source}]`, true)];
}

const edge = { style: BorderStyle.SINGLE, size: 12, color: '0D4F57', space: 6 };

/** Words in a frame; those that follow each other share one. */
export function notice(text: string): Paragraph {
  return new Paragraph({
    text: plain(text),
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: 140, right: 140 },
    spacing: { before: 120, after: 120 },
  });
}

/** What stands under a table or a chart, and where its figures come from. */
export function under(notes: readonly string[], source: number): Paragraph[] {
  return [
    ...notes.map((note) => new Paragraph({ text: plain(note), style: 'Small' })),
    new Paragraph({
      style: 'Small',
      spacing: { after: 240 },
      children: [linkTo(sourceMark(source), `Source [${source}]`)],
    }),
  ];
}

/** What names a table or a chart above it. */
export function caption(words: string): Paragraph {
  return new Paragraph({ text: plain(words), style: 'Caption' });
}
