import { type FilterValue, type TableQuery, usualPerPage } from './query.ts';

type Asked = TableQuery<string, Readonly<Record<string, FilterValue>>>;

/** The address of the same table with some of what was asked changed. Another order or filter starts at page 1. */
export function tableAddress(path: string, query: Asked, changes: Partial<Omit<Asked, 'offset'>> = {}): string {
  const asked = { ...query, as: undefined, ...changes };
  const parameters = new URLSearchParams();
  for (const [name, value] of filterParameters(asked.filters)) parameters.append(name, value);
  parameters.set('sort', asked.sort);
  parameters.set('direction', asked.direction);
  if (asked.perPage !== usualPerPage) parameters.set('perPage', String(asked.perPage));
  if (changes.page !== undefined && changes.page > 1) parameters.set('page', String(changes.page));
  if (asked.as) parameters.set('as', asked.as);
  return `${path}?${parameters}`;
}

/** The filters that hold something, as names and values of the query string. */
export function filterParameters(filters: Readonly<Record<string, FilterValue>>): [string, string][] {
  return Object.entries(filters).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
}
