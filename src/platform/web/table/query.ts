import { z } from 'zod';

/** What a filter may hold: nothing, one word, or several. */
export type FilterValue = string | readonly string[] | undefined;

/** What somebody asked a table to show. */
export interface TableQuery<Sort extends string = string, Filters = object> {
  sort: Sort;
  direction: 'ascending' | 'descending';
  /** From 1. */
  page: number;
  perPage: number;
  /** Rows before the page's first. */
  offset: number;
  /** Asked for as a file, with the rows of all pages, instead of as a page. */
  as: 'csv' | 'xlsx' | undefined;
  filters: Filters;
}

type Filtered<F> = { [Name in keyof F]: F[Name] extends z.ZodType<infer Value> ? Value : never };

/** Rows on a page unless somebody asks for another number. */
export const usualPerPage = 50;

const longestPage = 500;
const lastPage = 100_000;
const ownNames = new Set(['sort', 'direction', 'page', 'perPage', 'as']);

/**
 * The schema of a table's query string. Nothing in an address is an error: what cannot be understood counts as left
 * out. The first of `sortable` is the usual order. A filter is one of `oneOf`, `someOf` and `search`.
 */
export function tableQuery<const Sort extends readonly [string, ...string[]], F extends Record<string, z.ZodType<FilterValue>>>(
  table: { sortable: Sort; descending?: boolean; filters?: F },
): z.ZodType<TableQuery<Sort[number], Filtered<F>>> {
  const filters = z.object(table.filters ?? {});
  const clash = Object.keys(filters.shape).find((name) => ownNames.has(name));
  if (clash !== undefined) throw new TypeError(`A filter may not be called “${clash}”: tables use that word themselves`);

  const order = z.object({
    sort: z.enum(table.sortable).catch(table.sortable[0]),
    direction: z.enum(['ascending', 'descending']).catch(table.descending ? 'descending' : 'ascending'),
    page: z.coerce.number().int().min(1).max(lastPage).catch(1),
    perPage: z.coerce.number().int().min(1).max(longestPage).catch(usualPerPage),
    as: z.enum(['csv', 'xlsx']).optional().catch(undefined),
  });
  const asked = z.record(z.string(), z.unknown()).catch({});
  return asked.transform((raw) => {
    const { page, perPage, ...rest } = order.parse(raw);
    return { ...rest, page, perPage, offset: (page - 1) * perPage, filters: filters.parse(raw) };
  }) as never;
}
