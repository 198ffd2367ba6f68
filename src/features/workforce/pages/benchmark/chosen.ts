import { z } from 'zod';
import {
  type Area,
  type EditionIndex,
  homeRegion,
  type MeasureName,
} from '../../../../engines/workforce/benchmark/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { partners } from '../../../partnership/index.ts';
import { askedAreas, type OfferedArea, offeredAreas, ownAreas } from '../../published/offered-areas.ts';
import { editionsOf, type KeptEdition } from '../../published/store.ts';

/** The measures that are offered, in their usual order. */
export const offeredMeasures = [
  'turnover',
  'vacancy',
  'agency',
  'absence',
  'caseload',
  'agencyCover',
] as const satisfies readonly MeasureName[];
export type OfferedMeasure = (typeof offeredMeasures)[number];

/** Those of a benchmark unless told otherwise. */
export const usualMeasures: readonly OfferedMeasure[] = offeredMeasures.slice(0, 3);

const year = z.coerce.number().int().optional().catch(undefined);
const several = z
  .unknown()
  .default([])
  .transform((sent) => [sent].flat().filter((value) => typeof value === 'string'));

/** What an address asks of published figures. Nothing in it is an error: what cannot be understood counts as left out. */
export const askedSchema = z.object({
  areas: several,
  region: z.string().optional().catch(undefined),
  baseline: year,
  year,
  edition: year,
});
export type Asked = z.output<typeof askedSchema>;

/** What is asked by an address without a query: the usual of everything. */
export const nothingAsked: Asked = askedSchema.parse({});

/** Whom and what a page about published figures compares. */
export interface Chosen {
  edition: EditionIndex;
  kept: KeptEdition;
  /** Every edition that is there, oldest first. */
  editions: readonly EditionIndex[];
  offered: readonly OfferedArea[];
  areas: readonly Area[];
  /** Nobody chose the areas: they are the partnership's own, by name. */
  isOwn: boolean;
  /** Partners that no authority of the edition is called like, where the areas are the partnership's own. */
  without: readonly string[];
  /** The edition was asked for. */
  isChosenEdition: boolean;
  /** What was asked for and is not there, in words: “edition 1999”. */
  notFound: readonly string[];
  region: string;
  baseline: number;
  year: number;
}

/** What was asked for, and the usual for the rest; undefined where no edition is there. */
export async function chosenFrom(tx: Tx, asked: Asked): Promise<Chosen | undefined> {
  const { kept, indexes } = await editionsOf(tx);
  const wanted = indexes.find((one) => one.edition === asked.edition);
  const among = wanted === undefined ? indexes.toReversed() : [wanted];
  const ours = await partners(tx);
  const found =
    firstOf(among, (edition) => namedAreas(edition, asked)) ?? firstOf(among, (edition) => own(edition, ours));
  const [edition] = found === undefined ? among : [found.edition];
  const file = kept.find((one) => one.edition === edition?.edition);
  if (edition === undefined || file === undefined) return undefined;
  const offered = found?.offered ?? offeredAreas(edition);
  const { areas, isOwn, without } = found ?? { ...own(edition, ours), isOwn: true };
  const within = (wanted: number | undefined, usual: number | undefined) =>
    wanted !== undefined && edition.years.includes(wanted) ? wanted : (usual ?? edition.edition);
  const baseline = within(asked.baseline, edition.years[0]);
  return {
    edition,
    kept: file,
    editions: indexes,
    offered,
    areas,
    isOwn,
    without,
    isChosenEdition: wanted !== undefined,
    notFound: notFoundOf(asked, edition, { isEdition: wanted !== undefined, areas: isOwn ? [] : areas }),
    region: regionOf(edition, areas, asked.region),
    baseline,
    year: Math.max(baseline, within(asked.year, edition.edition)),
  };
}

/** Areas of an edition that are shown, and those that could be. */
interface FoundAreas {
  edition: EditionIndex;
  offered: readonly OfferedArea[];
  areas: readonly Area[];
  isOwn: boolean;
  without: readonly string[];
}

function namedAreas(edition: EditionIndex, { areas }: Asked): FoundAreas {
  const offered = areas.length === 0 ? [] : offeredAreas(edition);
  return { edition, offered, areas: askedAreas(areas, edition, offered), isOwn: false, without: [] };
}

function own(edition: EditionIndex, ours: Awaited<ReturnType<typeof partners>>): FoundAreas {
  const offered = offeredAreas(edition);
  return { edition, offered, ...ownAreas(ours, offered), isOwn: true };
}

/** The first edition in which areas are found. */
function firstOf(editions: readonly EditionIndex[], find: (edition: EditionIndex) => FoundAreas) {
  for (const edition of editions) {
    const found = find(edition);
    if (found.areas.length > 0) return found;
  }
  return undefined;
}

const longestName = 60;

/** What an address asks for that the edition does not have. */
function notFoundOf(
  asked: Asked,
  edition: EditionIndex,
  { isEdition, areas }: { isEdition: boolean; areas: readonly Area[] },
): string[] {
  const numbers = new Set(areas.flatMap((area) => area.numbers));
  const unknown = asked.areas.filter((value) => !value.split('/').some((number) => numbers.has(number.trim())));
  const years = [...new Set([asked.baseline, asked.year])].filter(
    (year) => year !== undefined && !edition.years.includes(year),
  );
  const { region } = asked;
  return [
    ...(asked.edition !== undefined && !isEdition ? [`edition ${asked.edition}`] : []),
    ...(region !== undefined && !edition.regions.has(region) ? [`region ${region.slice(0, longestName)}`] : []),
    ...years.map((year) => `year ${year}`),
    ...unknown.map((value) => `area ${value.slice(0, longestName)}`),
  ];
}

/** The region asked for; else that of most of the areas; else London; else the first by name. */
function regionOf(edition: EditionIndex, areas: readonly Area[], asked: string | undefined): string {
  if (asked !== undefined && edition.regions.has(asked)) return asked;
  const usual = homeRegion(edition, areas) ?? 'London';
  return edition.regions.has(usual) ? usual : ([...edition.regions.keys()].sort()[0] ?? 'London');
}

/** The address of the same choice, with `more` beside it. */
export function choiceAddress(
  path: string,
  { edition, areas, region, baseline }: Chosen,
  more: Record<string, string | readonly string[]> = {},
): string {
  const query = new URLSearchParams({ edition: `${edition.edition}`, region, baseline: `${baseline}` });
  for (const { numbers } of areas) query.append('areas', numbers.join('/'));
  for (const [name, values] of Object.entries(more)) for (const value of [values].flat()) query.append(name, value);
  return `${path}?${query}`;
}
