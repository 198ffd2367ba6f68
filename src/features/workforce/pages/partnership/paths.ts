import type { Service } from '../../../../engines/workforce/model.ts';
import type { FileKey } from './sheet.ts';

export const partnershipPage = '/workforce/partnership';

/** The address of the totals of a kind of service: of a year, or the latest. */
export function totalsPath(service: Service, year?: number): string {
  const query = new URLSearchParams({ service, ...(year !== undefined && { year: String(year) }) });
  return `${partnershipPage}?${query}`;
}

/** The address of the same as a file: one table, or all of them. */
export function totalsFilePath(
  service: Service,
  year: number,
  table?: FileKey,
  as: 'csv' | 'xlsx' | 'docx' = 'csv',
): string {
  const query = new URLSearchParams({ service, year: String(year), ...(table && { table }), as });
  return `${partnershipPage}/figures?${query}`;
}
