import { type Report, reportDocument, reportWorkbook } from '../files/index.ts';
import { FileReply } from './reply.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** A report as a workbook or as a document, to download. `name` is without its ending. */
export async function reportFile(report: Report, name: string, as: 'xlsx' | 'docx'): Promise<FileReply> {
  const bytes = as === 'xlsx' ? await reportWorkbook(report) : await reportDocument(report);
  const type = as === 'xlsx' ? `${office}.spreadsheetml.sheet` : `${office}.wordprocessingml.document`;
  return new FileReply({ name: `${name}.${as}`, type, body: Buffer.from(bytes) });
}
