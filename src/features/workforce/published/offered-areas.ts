import {
  type Area,
  type EditionIndex,
  nameKey,
  type PublishedRow,
} from '../../../engines/workforce/benchmark/index.ts';
import type { Partner } from '../../partnership/index.ts';

/** An authority of an edition, or two that share a row, as they are offered to be chosen. */
export interface OfferedArea extends Area {
  /** In an address: DfE numbers with `/` between. */
  value: string;
  region: string;
  /** The last year of which the edition tells anything of it. */
  until: number;
  names: readonly string[];
}

/** Every authority of an edition once, by region and name; those that share a row in its last year are offered together. */
export function offeredAreas(index: EditionIndex): OfferedArea[] {
  const latest = new Set<PublishedRow>();
  for (const byYear of index.authorities.values()) {
    const row = [...byYear.values()].at(-1);
    if (row !== undefined) latest.add(row);
  }
  return [...latest]
    .map(({ name, names, numbers, region, year }) => ({
      ...{ name, names, numbers, region, until: year },
      value: numbers.join('/'),
    }))
    .sort((a, b) => inOrder.compare(a.region, b.region) || inOrder.compare(a.name, b.name));
}

const inOrder = new Intl.Collator('en-GB');

/** The areas that an address names by DfE numbers; what it names and the edition has not is left out. */
export function askedAreas(asked: readonly string[], index: EditionIndex, offered: readonly OfferedArea[]): Area[] {
  const numbers = new Set(asked.flatMap((value) => value.split('/')).map((number) => number.trim()));
  const found = offered.filter((area) => area.numbers.some((number) => numbers.has(number)));
  return found.map(({ name, numbers }) => ({ name, numbers: numbers.filter((one) => index.authorities.has(one)) }));
}

/** A partnership's own authorities in an edition, by name, and the partners that no authority is called like. */
export function ownAreas(
  partners: readonly Pick<Partner, 'kind' | 'name' | 'shortName'>[],
  offered: readonly OfferedArea[],
): { areas: OfferedArea[]; without: string[] } {
  const byName = new Map(offered.flatMap((area) => area.names.map((name) => [plainKey(name), area] as const)));
  const areas = new Set<OfferedArea>();
  const without: string[] = [];
  for (const { kind, name, shortName } of partners) {
    if (kind !== 'local-authority' && kind !== 'childrens-trust') continue;
    const area = byName.get(plainKey(shortName)) ?? byName.get(plainKey(name));
    if (area !== undefined) areas.add(area);
    else without.push(name);
  }
  return { areas: offered.filter((area) => areas.has(area)), without };
}

const ofKind = new Set(
  'council corporation trust childrens city county borough metropolitan district of the'.split(' '),
);

/** What tells authorities apart: `London Borough of Merton` is `Merton`, `Leicester City Council` is `Leicester`. */
function plainKey(name: string): string {
  const whole = nameKey(name.replaceAll(/[’']/g, '').replace(/^(the )?(london|royal) borough of /i, ''));
  const words = whole.split(' ').filter((word) => !ofKind.has(word));
  return words.join(' ') || whole;
}
