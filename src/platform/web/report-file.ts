import { type Report, reportDocument, reportWorkbook } from '../files/index.ts';
import { FileReply, officeTypes } from './reply.ts';

/** A report as a workbook or as a document, to download. `name` is without its ending. */
export async function reportFile(report: Report, name: string, as: 'xlsx' | 'docx'): Promise<FileReply> {
  const bytes = as === 'xlsx' ? await reportWorkbook(report) : await reportDocument(report);
  return new FileReply({ name: `${name}.${as}`, type: officeTypes[as], body: Buffer.from(bytes) });
}
