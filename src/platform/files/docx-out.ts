import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CellOut } from './csv-out.ts';
import type { Report, ReportTable } from './report.ts';

/** What no XML may hold: a name of a file can. */
const unprintable = /[^\P{Cc}\t\n]/gu;
const plain = (words: string): string => words.toWellFormed().replaceAll(unprintable, '');

/** A report as a Word document on A4: what it finds, its sources, tables whose headings come again on each page, and notes. */
export async function docxBytes({ title, about, tables, notes }: Report): Promise<Uint8Array> {
  const document = new Document({
    title: plain(title),
    creator: 'Tandem',
    features: { updateFields: false },
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        properties: { page: { size: { width: '210mm', height: '297mm' }, margin: sides } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: plain(title), heading: HeadingLevel.HEADING_1 }),
          ...about.map((line) => new Paragraph({ text: plain(line), spacing: { after: 120 } })),
          ...tables.flatMap(tableParts),
          ...notes.flatMap(({ heading, lines }) => [
            new Paragraph({ text: plain(heading), heading: HeadingLevel.HEADING_2 }),
            ...lines.map((line) => new Paragraph({ text: plain(line), bullet: { level: 0 } })),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const sides = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } as const;

const pageNumber = () =>
  new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children: [PageNumber.CURRENT] })] });

function tableParts({ title, headings, rows }: ReportTable): (Paragraph | Table)[] {
  const heading = new Paragraph({ text: plain(title), heading: HeadingLevel.HEADING_2, keepNext: true });
  if (rows.length === 0) return [heading, new Paragraph('There is nothing to show.')];
  const isNumeric = headings.map((_, at) => rows.every((row) => typeof (row[at] ?? 0) === 'number'));
  const line = (cells: readonly CellOut[], isHeading: boolean) =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: headings.map((_, at) => cellOf(cells[at], isHeading, isNumeric[at] === true)),
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [line(headings, true), ...rows.map((row) => line(row, false))],
  });
  return [heading, table];
}

function cellOf(value: CellOut, bold: boolean, isNumeric: boolean): TableCell {
  const run = new TextRun({ text: plain(wordsOf(value)), bold, size: 18 });
  const alignment = isNumeric ? AlignmentType.END : AlignmentType.START;
  return new TableCell({ children: [new Paragraph({ alignment, children: [run] })] });
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

function wordsOf(value: CellOut): string {
  if (typeof value === 'number') return Number.isFinite(value) ? numbers.format(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value ?? '';
}
