/** Files in and out: CSV and XLSX read as tables with typed columns, and written so that spreadsheets show them safely. */
export { writeAll } from './atomically.ts';
export {
  type Column,
  column,
  date,
  decimal,
  list,
  listOf,
  oneOf,
  type Reading,
  text,
  wholeNumber,
  yesNo,
} from './columns.ts';
export { csvRows, delimiterOf } from './csv-in.ts';
export { type CellOut, csvStream, csvText, type RowsOut } from './csv-out.ts';
export { exists } from './dates.ts';
export { headingKey, looksLike } from './header.ts';
export { limits } from './limits.ts';
export { type Problem, problem, problemLine, rowsWithProblems } from './problems.ts';
export type { Report, ReportTable } from './report.ts';
export { reportDocument, reportWorkbook } from './report-files.ts';
export { cannotOpen, type FileIn, readBytes, readSheet, readSheetFile, type Sheet, type SheetRow } from './sheet.ts';
export { type Columns, type RowOf, readTable, type Table, type TableReading, table } from './table.ts';
export { Unreadable } from './unreadable.ts';
export { type SheetOut, workbookBytes, xlsxBytes } from './xlsx-out.ts';
