import type { Report } from './report.ts';
import { workbookBytes } from './xlsx-out.ts';

/** A report as a workbook: what it finds and what must be known first, then a sheet for each table. */
export function reportWorkbook({ title, about, tables, notes }: Report): Promise<Uint8Array> {
  const lines = [...about, ...notes.flatMap(({ heading, lines }) => ['', heading, ...lines])];
  return workbookBytes([
    { name: 'About', header: [title], rows: lines.map((line) => [line]) },
    ...tables.map(({ sheet, headings, rows }) => ({ name: sheet, header: headings, rows })),
  ]);
}

/** A report as a Word document. What writes it is large, and loaded when the first is asked for. */
export async function reportDocument(report: Report): Promise<Uint8Array> {
  const { docxBytes } = await import('./docx-out.ts');
  return docxBytes(report);
}
