import {
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** What no XML may hold: a name of a file can. */
const unprintable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/** Text as a Word file may hold it. */
export const plain = (words: string): string => words.toWellFormed().replaceAll(unprintable, '');

const side = 1134;

/** A4 upright with 20 mm at each side; in twentieths of a point, which every program reads. */
export const a4 = {
  page: { size: { width: 11906, height: 16838 }, margin: { top: side, bottom: side, left: side, right: side } },
} as const;

/** The foot of each page. */
export function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [number] })] });
}

/** One cell of a table: lines under each other. */
export interface CellParts {
  lines: readonly (readonly ParagraphChild[])[];
  isFigure: boolean;
  /** Colour of its ground, as six hexadecimal digits. */
  fill?: string | undefined;
}

/** A run of words in a cell. */
export const cellWords = (words: string, bold = false): TextRun => new TextRun({ text: plain(words), bold, size: 18 });

/** Between the sides of `a4`, in twentieths of a point. */
const acrossPage = a4.page.size.width - 2 * side;

/**
 * A table across the page: its headings come again on each page, and no row is broken in two.
 *
 * @param shares how wide columns are beside each other, as any positive numbers; all alike where none are given
 */
export function wideTable(
  headings: readonly CellParts[],
  rows: readonly (readonly CellParts[])[],
  shares: readonly number[] = [],
): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  // Headings are on one page with the first row at least.
  const line = (cells: readonly CellParts[], { tableHeader = false, keepNext = false }) =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map((cell) => cellOf(cell, keepNext)) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(all > 0 && { columnWidths: shares.map((share) => Math.round((share / all) * acrossPage)) }),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      line(headings, { tableHeader: true, keepNext: true }),
      ...rows.map((row, at) => line(row, { keepNext: at === 0 && rows.length > 1 })),
    ],
  });
}

function cellOf({ lines, isFigure, fill }: CellParts, keepNext: boolean): TableCell {
  const alignment = isFigure ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    ...(fill !== undefined && { shading: { fill } }),
    children: lines.map(
      (children) => new Paragraph({ alignment, keepNext, spacing: { after: 0 }, children: [...children] }),
    ),
  });
}
