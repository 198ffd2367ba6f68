import type { EditionIndex, PublishedRow } from './edition.ts';
import { nameKey, nearest } from './near.ts';

/**
 * Authorities that were asked for together under one name or number: one, a pair that shares a row, or those that bore
 * the same name one after the other (Dorset's number changed in 2019).
 */
export interface Area {
  name: string;
  /** DfE numbers, which are steadier than GSS codes. */
  numbers: readonly string[];
}

export interface UnknownArea {
  asked: string;
  /** Names in the edition that may be meant, likeliest first. */
  near: string[];
  /** The name of a region was given, which is no area of a set. */
  isRegion: boolean;
  /** Other editions given that have it. */
  elsewhere: number[];
}

/**
 * Finds the areas asked for by name, DfE number or GSS code: `Croydon`, `306`, `314 / 318`, either name of a pair. An
 * area asked for twice is found once.
 *
 * @param index the edition in which they are looked up
 * @param others other editions, whose codes and spellings are understood too
 */
export function findAreas(
  asked: readonly string[],
  index: EditionIndex,
  others: readonly EditionIndex[] = [],
): { areas: Area[]; unknown: UnknownArea[] } {
  const known = directory([...others, index], index);
  const areas = new Map<string, Area>();
  const unknown: UnknownArea[] = [];
  for (const word of asked) {
    const numbers = resolve(word, known);
    if (numbers.length === 0) unknown.push(unknownArea(word, index, others));
    else areas.set(numbers.join('/'), { name: nameIn(index, numbers), numbers });
  }
  return { areas: [...areas.values()], unknown };
}

/** What the areas are called in the edition: by the names of their rows in the last year that has any. */
export function nameIn(index: EditionIndex, numbers: readonly string[]): string {
  for (const year of index.years.toReversed()) {
    const rows = rowsOf(index, numbers, year);
    if (rows.length > 0) return rows.map(({ name }) => name).join(' / ');
  }
  return numbers.join(' / ');
}

/** The rows that hold any of the authorities in the year, each once even where two of them share it. */
export function rowsOf(index: EditionIndex, numbers: readonly string[], year: number): PublishedRow[] {
  const rows = new Set<PublishedRow>();
  for (const number of numbers) {
    const row = index.authorities.get(number)?.get(year);
    if (row !== undefined) rows.add(row);
  }
  return [...rows];
}

/** The region under which most of the areas are published (London for its inner and outer half); the first by name of equals. */
export function homeRegion(index: EditionIndex, areas: readonly Area[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { numbers } of areas) {
    const row = index.years.toReversed().flatMap((year) => rowsOf(index, numbers, year))[0];
    const region = row && wholeRegion(row.region);
    if (region !== undefined && index.regions.has(region)) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}

function wholeRegion(region: string): string {
  return /^(inner|outer) london$/i.test(region) ? 'London' : region;
}

type Directory = ReadonlyMap<string, ReadonlySet<string>>;

/** Keys of names, numbers and codes in any of the editions, with the numbers of `index` that they stand for. */
function directory(editions: readonly EditionIndex[], index: EditionIndex): Directory {
  const found = new Map<string, Set<string>>();
  const add = (key: string, number: string): void => {
    if (index.authorities.has(number)) found.set(key, (found.get(key) ?? new Set()).add(number));
  };
  for (const { authorities } of editions) {
    for (const [number, byYear] of authorities) {
      add(nameKey(number), number);
      for (const { numbers, names, codes, name } of byYear.values()) {
        const at = numbers.indexOf(number);
        for (const own of [names[at], codes[at], name]) if (own !== undefined) add(nameKey(own), number);
      }
    }
  }
  return found;
}

function resolve(asked: string, known: Directory): string[] {
  const whole = known.get(nameKey(asked));
  if (whole !== undefined) return [...whole].sort();
  const parts = asked.split('/').map((part) => known.get(nameKey(part)));
  const all = parts.length > 1 && parts.every((part) => part !== undefined);
  return all ? [...new Set(parts.flatMap((part) => [...part]))].sort() : [];
}

function unknownArea(asked: string, index: EditionIndex, others: readonly EditionIndex[]): UnknownArea {
  const names = [...index.authorities.values()].flatMap((byYear) => [...byYear.values()].flatMap(({ names }) => names));
  const regions = ['England', ...index.regions.keys()].map(nameKey);
  const elsewhere = others.filter((other) => resolve(asked, directory([other], other)).length > 0);
  return {
    asked,
    near: nearest(asked, names),
    isRegion: regions.includes(nameKey(asked)),
    elsewhere: elsewhere.map(({ edition }) => edition).sort((a, b) => a - b),
  };
}
