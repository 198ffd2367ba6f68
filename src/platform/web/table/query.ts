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

/** Rows on a page unless somebody asks for another number. */
export const usualPerPage = 50;

const longestPage = 500;
const lastPage = 100_000;
const ownNames = new Set(['sort', 'direction', 'page', 'perPage', 'as']);

/**
 * The schema of a table's query string. Nothing in an address is an error: what cannot be understood counts as left
 * out. The first of `sortable` is the usual order. A filter is one of `oneOf`, `someOf` and `search`.
 */
export function tableQuery<
  const Sort extends readonly [string, ...string[]],
  Filters extends Record<string, z.ZodType<FilterValue>>,
>(table: {
  sortable: Sort;
  filters: Filters;
  /** The usual order is from last to first. */
  descending?: boolean;
}): z.ZodType<TableQuery<Sort[number], z.output<z.ZodObject<Filters>>>> {
  const clash = Object.keys(table.filters).find((name) => ownNames.has(name));
  if (clash !== undefined)
    throw new TypeError(`A filter may not be called “${clash}”: tables use that word themselves`);

  const filters = z.object(table.filters);
  const order = z.object({
    sort: z.enum(table.sortable).catch(table.sortable[0]),
    direction: z.enum(['ascending', 'descending']).catch(table.descending ? 'descending' : 'ascending'),
    page: z.coerce.number().int().min(1).max(lastPage).catch(1),
    perPage: z.coerce.number().int().min(1).max(longestPage).catch(usualPerPage),
    as: z.enum(['csv', 'xlsx']).optional().catch(undefined),
  });
  return z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((asked) => {
      const { sort, direction, page, perPage, as } = order.parse(asked);
      return { sort, direction, page, perPage, offset: (page - 1) * perPage, as, filters: filters.parse(asked) };
    });
}

/** A filter that takes one of some words: a select, or radios. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values).optional().catch(undefined);
}

/** A filter that takes any number of some words: checkboxes. Words it does not know are dropped. */
export function someOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const word = z.enum(values);
  return z
    .unknown()
    .default([])
    .transform((asked): Values[number][] =>
      [asked].flat().flatMap((value) => {
        const known = word.safeParse(value);
        return known.success ? [known.data] : [];
      }),
    );
}

/** A filter that takes a line of text. */
export function search() {
  return z
    .string()
    .trim()
    .max(100)
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined);
}
