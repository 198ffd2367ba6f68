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
  region: string;
  baseline: number;
  year: number;
}

/** What was asked for, and the usual for the rest; undefined where no edition is there. */
export async function chosenFrom(tx: Tx, asked: Asked): Promise<Chosen | undefined> {
  const { kept, indexes } = await editionsOf(tx);
  const edition = indexes.find((one) => one.edition === asked.edition) ?? indexes.at(-1);
  const file = kept.find((one) => one.edition === edition?.edition);
  if (edition === undefined || file === undefined) return undefined;
  const offered = offeredAreas(edition);
  const named = askedAreas(asked.areas, edition, offered);
  const isOwn = named.length === 0;
  const own = isOwn ? ownAreas(await partners(tx), offered) : { areas: [], without: [] };
  const areas = isOwn ? own.areas : named;
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
    without: own.without,
    region: regionOf(edition, areas, asked.region),
    baseline,
    year: Math.max(baseline, within(asked.year, edition.edition)),
  };
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
