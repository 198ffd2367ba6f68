import { readFile } from 'node:fs/promises';
import type { Edition } from '../../../engines/workforce/benchmark/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { problemLine, Unreadable } from '../../../platform/files/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { formatNumber } from '../../../platform/web/words.ts';
import { type PublishedReading, readPublished } from '../formats/published/index.ts';
import type { ChosenFile } from '../sending/read-upload.ts';
import { editionLoaded } from './events.ts';
import { editionsOf, type KeptEdition, keepEdition } from './store.ts';

const mostProblems = 100;

/** What became of files that were chosen. */
export interface Loaded {
  loaded: readonly Edition[];
  /** Editions that were there already and say the same. */
  same: readonly number[];
  /** How many sentences there are about what was read, in all editions together. */
  remarks: number;
}

/**
 * Loads published files, all or none, in whatever order they come. An edition that is there already and says the same
 * stays as it is; one that says something else is replaced only where `replace` is told.
 * @throws Refused where a file cannot be used, or would replace an edition without that being told.
 */
export async function loadPublished(tx: Tx, files: readonly ChosenFile[], replace: boolean): Promise<Loaded> {
  const readings = once(await readAll(files));
  const { kept } = await editionsOf(tx);
  const there = (edition: number) => kept.find((one) => one.edition === edition);
  const same = readings.filter(({ edition }) => saysTheSame(there(edition.edition), edition));
  const fresh = readings.filter((reading) => !same.includes(reading));
  const replacing = fresh.flatMap(({ edition }) => {
    const before = there(edition.edition);
    return before === undefined ? [] : [{ before, edition }];
  });
  if (!replace && replacing.length > 0) throw refused(replacing.map(wouldReplace).join(' '));
  for (const { edition, warnings, problems } of fresh) {
    const lines = problems.slice(0, mostProblems).map(problemLine);
    await keepEdition(tx, { ...edition, warnings, problems: lines });
    const replaced = there(edition.edition) !== undefined;
    await record(tx, editionLoaded, { edition: edition.edition, rows: edition.rows.length, replaced });
  }
  return {
    loaded: fresh.map(({ edition }) => edition),
    same: same.map(({ edition }) => edition.edition),
    remarks: fresh.reduce((sum, { warnings, problems }) => sum + warnings.length + problems.length, 0),
  };
}

/** Reads every file before anything is kept, so that all that is wrong is told at once. */
async function readAll(files: readonly ChosenFile[]): Promise<PublishedReading[]> {
  const wrong: string[] = [];
  const readings: PublishedReading[] = [];
  for (const { name, path } of files) {
    try {
      readings.push(await readPublished({ name, bytes: await readFile(path) }));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      wrong.push(error.message);
    }
  }
  if (wrong.length > 0) throw refused(`${wrong.join(' ')} Nothing was loaded.`);
  return readings.sort((a, b) => a.edition.edition - b.edition.edition);
}

/** Each edition once. Two files of one edition that differ cannot both be meant. */
function once(readings: readonly PublishedReading[]): PublishedReading[] {
  return readings.filter(({ edition }, at) => {
    const before = readings.slice(0, at).find((one) => one.edition.edition === edition.edition)?.edition;
    if (before === undefined) return true;
    if (differing(before, edition) === 0) return false;
    throw refused(
      `${before.file} and ${edition.file} both end with the year ${edition.edition}, so both are edition ${edition.edition}, but they differ in ${rowsWords(differing(before, edition))}. Nothing was loaded. Choose only the one that you mean.`,
    );
  });
}

function saysTheSame(before: KeptEdition | undefined, edition: Edition): boolean {
  return before !== undefined && differing(before, edition) === 0;
}

function wouldReplace({ before, edition }: { before: KeptEdition; edition: Edition }): string {
  return `Edition ${edition.edition} is here already (${before.file}, loaded on ${formatDate(before.loadedAt)}), and ${edition.file} differs from it in ${rowsWords(differing(before, edition))}. Nothing was loaded. To put it in that one’s place, choose the file again and tick “Replace editions that are here already”.`;
}

type Rows = Pick<Edition, 'rows'>;

/** In how many rows one of the two differs from the other. */
function differing(one: Rows, other: Rows): number {
  const [said, saidThen] = [new Set(one.rows.map(lineOf)), new Set(other.rows.map(lineOf))];
  return Math.max(saidThen.difference(said).size, said.difference(saidThen).size);
}

/** A row as text, whatever the order of its columns. */
function lineOf({ level, year, name, numbers, codes, region, values }: Edition['rows'][number]): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([level, year, name, numbers, codes, region, sorted]);
}

const rowsWords = (rows: number): string => (rows === 1 ? '1 row' : `${formatNumber(rows)} rows`);
const refused = (message: string) => new Refused([{ field: 'files', message }]);
