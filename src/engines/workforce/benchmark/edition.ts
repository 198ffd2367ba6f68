import type { Figure } from './measures.ts';
import type { Value } from './values.ts';

export type Level = 'national' | 'region' | 'authority';

/** What one edition says of one geography and year. */
export interface PublishedRow {
  level: Level;
  /** The census year's last: 2018 for the twelve months to 30 September 2018. */
  year: number;
  /** As published; two authorities that share a row have both names, with ` / ` between. */
  name: string;
  /** Names, DfE numbers and GSS codes of the authorities: one of each, or two where they share the row. Empty otherwise. */
  names: readonly string[];
  numbers: readonly string[];
  codes: readonly string[];
  /** The region that an authority is published under (`Outer London`, not `London`). */
  region: string;
  /** A figure that is not here has no column in the edition. */
  values: Readonly<Partial<Record<Figure, Value>>>;
}

/** The figure, or why there is none. */
export function valueIn({ values }: PublishedRow, figure: Figure): Value {
  return values[figure] ?? 'no-column';
}

/** A published file: called by the last year in it, since later ones revise what earlier ones said. */
export interface Edition {
  edition: number;
  file: string;
  rows: readonly PublishedRow[];
}

type ByYear = ReadonlyMap<number, PublishedRow>;

/** An edition laid out for looking up. */
export interface EditionIndex {
  edition: number;
  file: string;
  /** Oldest first. */
  years: readonly number[];
  england: ByYear;
  /** By name, in the capitals that were published. */
  regions: ReadonlyMap<string, ByYear>;
  /** By DfE number; a row that two share stands under both. */
  authorities: ReadonlyMap<string, ByYear>;
  /** DfE numbers of authorities that are published together in any edition known: each with the other. */
  partners: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Lays editions out by geography and year, oldest edition first. The order in which they and their rows are given does
 * not matter. That two authorities are published together is known from any of them: an earlier edition may put the
 * figures of both under one of them, and nothing under the other.
 */
export function indexEditions(editions: readonly Edition[]): EditionIndex[] {
  const partners = new Map<string, Set<string>>();
  for (const { numbers } of editions.flatMap(({ rows }) => rows)) {
    if (numbers.length < 2) continue;
    for (const number of numbers) partners.set(number, new Set([...(partners.get(number) ?? []), ...numbers]));
  }
  return editions.toSorted((a, b) => a.edition - b.edition).map((edition) => indexEdition(edition, partners));
}

function indexEdition({ edition, file, rows }: Edition, partners: EditionIndex['partners']): EditionIndex {
  const england = new Map<number, PublishedRow>();
  const regions = new Map<string, Map<number, PublishedRow>>();
  const authorities = new Map<string, Map<number, PublishedRow>>();
  for (const row of rows.toSorted((a, b) => a.year - b.year || order(a.name, b.name))) {
    if (row.level === 'national') england.set(row.year, row);
    else if (row.level === 'region') under(regions, row.name).set(row.year, row);
    else for (const number of row.numbers) under(authorities, number).set(row.year, row);
  }
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return { edition, file, years, england, regions, authorities, partners };
}

function under<Key, Inner>(map: Map<Key, Map<number, Inner>>, key: Key): Map<number, Inner> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = new Map<number, Inner>();
  map.set(key, made);
  return made;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
