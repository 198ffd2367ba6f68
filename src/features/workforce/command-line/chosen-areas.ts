import {
  type Area,
  type EditionIndex,
  findAreas,
  homeRegion,
  nameKey,
  nearest,
  type UnknownArea,
} from '../../../engines/workforce/benchmark/index.ts';
import { Misuse } from '../../../platform/command-line/index.ts';
import { csvRows, Unreadable } from '../../../platform/files/index.ts';
import { list } from '../../../platform/web/words.ts';

/** The names of a CSV list: `Croydon, "Bristol, City of"` is two. Throws `Misuse` for a quotation mark left open. */
export async function listedNames(text: string): Promise<string[]> {
  // A quotation mark counts only at the beginning of a cell.
  const tight = text.trim().replaceAll(/,\s+"/g, ',"').replaceAll(/"\s+,/g, '",');
  const names: string[] = [];
  try {
    for await (const rows of csvRows([Buffer.from(tight)], ',', '--areas')) names.push(...rows.flat());
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Misuse(
      `--areas opens a quotation mark and never closes it: ${text}. Write 'Croydon,"Bristol, City of"'. Nothing was written.`,
    );
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** The areas of the edition that were asked for. Throws `Misuse` that names every unknown one, and what may be meant. */
export function chosenAreas(asked: string[], edition: EditionIndex, editions: readonly EditionIndex[]): Area[] {
  const { areas, unknown } = findAreas(
    asked,
    edition,
    editions.filter((other) => other !== edition),
  );
  if (unknown.length > 0) {
    throw new Misuse([...unknown.map((area) => unknownArea(area, edition)), 'Nothing was written.'].join(' '));
  }
  if (areas.length === 0)
    throw new Misuse("--areas names no area. Give at least one, such as --areas 'Croydon,Merton'.");
  return areas;
}

function unknownArea({ asked, near, isRegion, elsewhere }: UnknownArea, { edition }: EditionIndex): string {
  if (isRegion) {
    return nameKey(asked) === nameKey('England')
      ? 'England is shown in any case, and is no area of --areas.'
      : `${asked} is a region: give it as --region, and authorities as --areas.`;
  }
  const others = elsewhere.length > 0 ? `, but edition ${list(elsewhere.map(String))} has` : '';
  const quoted = near.map((name) => (name.includes(',') ? `"${name}" (with its quotation marks)` : name));
  const hint = near.length > 0 ? ` Did you mean ${quoted.join(' or ')}?` : '';
  return `Edition ${edition} has no authority called "${asked}"${others}.${hint}`;
}

/** The region named, or where most of the areas are. Throws `Misuse` when the edition does not have it. */
export function chosenRegion(named: string | undefined, edition: EditionIndex, areas: readonly Area[]): string {
  if (named === undefined) {
    const home = homeRegion(edition, areas);
    if (home !== undefined) return home;
    throw new Misuse(
      'The file does not say in which region the areas are. Name one with --region. Nothing was written.',
    );
  }
  const regions = [...edition.regions.keys()].sort();
  const found = regions.find((region) => nameKey(region) === nameKey(named));
  if (found !== undefined) return found;
  const near = nearest(named, regions);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has ${list(regions)}.`;
  throw new Misuse(`Edition ${edition.edition} has no region called "${named}". ${hint} Nothing was written.`);
}
