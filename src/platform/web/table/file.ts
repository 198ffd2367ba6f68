import { csvStream, xlsxBytes } from '../../files/index.ts';
import { FileReply, officeTypes } from '../reply.ts';
import type { Sheet } from './columns.ts';

/**
 * “Download what you see”: the sheet as a file, safe to open in a spreadsheet program. `name` is without its ending, for
 * example `students`.
 */
export async function tableFile(sheet: Sheet, name: string, as: 'csv' | 'xlsx'): Promise<FileReply> {
  if (as === 'csv') {
    return new FileReply({
      name: `${name}.csv`,
      type: 'text/csv; charset=utf-8',
      body: csvStream(sheet.headings, sheet.rows, { forExcel: true }),
    });
  }
  const bytes = await xlsxBytes(name, sheet.headings, sheet.rows);
  return new FileReply({
    name: `${name}.xlsx`,
    type: officeTypes.xlsx,
    body: Buffer.from(bytes),
  });
}
