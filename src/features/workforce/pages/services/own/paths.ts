import type { OwnService } from '../../../sending/model.ts';
import { servicePath } from '../paths.ts';
import type { SheetKey } from './sheet.ts';

/** The address of figures as a file: some, or all of them; CSV unless `as` says otherwise. */
export function figuresPath(service: OwnService, year: number, table?: SheetKey, as: 'csv' | 'xlsx' = 'csv'): string {
  const query = new URLSearchParams({ year: String(year), ...(table && { table }), as });
  return `${servicePath(service, 'figures')}?${query}`;
}

/** The address of all of them as a workbook or a document, with what they find and their sources. */
export function reportPath(service: OwnService, year: number, as: 'xlsx' | 'docx'): string {
  return `${servicePath(service, 'report')}?${new URLSearchParams({ year: String(year), as })}`;
}
