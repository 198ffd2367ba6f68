import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import type { CellOut } from './csv-out.ts';
import { a4, type CellParts, cellWords, pageNumbers, plain, wideTable } from './docx-parts.ts';
import type { Report, ReportTable } from './report.ts';

/** A report as a Word document on A4: what it finds, its sources, tables whose headings come again on each page, and notes. */
export async function docxBytes({ title, about, tables, notes }: Report): Promise<Uint8Array> {
  const document = new Document({
    title: plain(title),
    creator: 'Tandem',
    features: { updateFields: false },
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        properties: a4,
        footers: { default: pageNumbers() },
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

function tableParts({ title, headings, rows }: ReportTable): (Paragraph | Table)[] {
  const heading = new Paragraph({ text: plain(title), heading: HeadingLevel.HEADING_2, keepNext: true });
  if (rows.length === 0) return [heading, new Paragraph('There is nothing to show.')];
  const isNumeric = headings.map((_, at) => rows.every((row) => typeof (row[at] ?? 0) === 'number'));
  const cell = (value: CellOut, at: number, bold: boolean): CellParts => ({
    lines: [[cellWords(wordsOf(value), bold)]],
    isFigure: isNumeric[at] === true,
  });
  const table = wideTable(
    headings.map((words, at) => cell(words, at, true)),
    rows.map((row) => headings.map((_, at) => cell(row[at], at, false))),
  );
  return [heading, table];
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

function wordsOf(value: CellOut): string {
  if (typeof value === 'number') return Number.isFinite(value) ? numbers.format(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value ?? '';
}
