import type { AdultsEdition, Edition } from '../../../engines/workforce/benchmark/index.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { problemLine } from '../../../platform/files/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { formatNumber } from '../../../platform/web/words.ts';
import type { ChosenFile } from '../sending/read-upload.ts';
import { editionLoaded } from './events.ts';
import { type Reading, readFiles } from './read-files.ts';
import { editionsOf, type KeptAdults, type KeptEdition, keepEdition } from './store.ts';

const mostProblems = 100;

/** What became of files that were chosen. */
export interface Loaded {
  loaded: readonly (Edition | AdultsEdition)[];
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
  const { readings: read, wrong } = await readFiles(files);
  if (wrong.length > 0) throw refused(`${wrong.join(' ')} Nothing was loaded.`);
  const readings = once(read);
  const { kept, adults } = await editionsOf(tx);
  const there = ({ service, edition: { edition } }: Reading): KeptEdition | KeptAdults | undefined =>
    (service === 'children' ? kept : adults).find((one) => one.edition === edition);
  const same = readings.filter((reading) => saysTheSame(there(reading), reading.edition));
  const fresh = readings.filter((reading) => !same.includes(reading));
  const replacing = fresh.flatMap((reading) => {
    const before = there(reading);
    return before === undefined ? [] : [{ before, reading }];
  });
  if (!replace && replacing.length > 0) throw refused(replacing.map(wouldReplace).join(' '));
  for (const reading of fresh) {
    const { service, edition, warnings, problems } = reading;
    const lines = problems.slice(0, mostProblems).map(problemLine);
    await keepEdition(tx, service, { ...edition, warnings, problems: lines });
    const replaced = there(reading) !== undefined;
    await record(tx, editionLoaded, { service, edition: edition.edition, rows: edition.rows.length, replaced });
  }
  return {
    loaded: fresh.map(({ edition }) => edition),
    same: same.map(({ edition }) => edition.edition),
    remarks: fresh.reduce((sum, { warnings, problems }) => sum + warnings.length + problems.length, 0),
  };
}

/** Each edition once. Two files of one edition that differ cannot both be meant. */
function once(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ service, edition }, at) => {
    const before = readings
      .slice(0, at)
      .find((one) => one.service === service && one.edition.edition === edition.edition)?.edition;
    if (before === undefined) return true;
    if (differing(before, edition) === 0) return false;
    throw refused(
      `${before.file} and ${edition.file} both end with the year ${edition.edition}, so both are edition ${edition.edition}${ofAdults(service)}, but they differ in ${rowsWords(differing(before, edition))}. Nothing was loaded. Choose only the one that you mean.`,
    );
  });
}

function saysTheSame(before: KeptEdition | KeptAdults | undefined, edition: Rows): boolean {
  return before !== undefined && differing(before, edition) === 0;
}

function wouldReplace({ before, reading }: { before: KeptEdition | KeptAdults; reading: Reading }): string {
  const { service, edition } = reading;
  return `Edition ${edition.edition}${ofAdults(service)} is here already (${before.file}, loaded on ${formatDate(before.loadedAt)}), and ${edition.file} differs from it in ${rowsWords(differing(before, edition))}. Nothing was loaded. To put it in that one’s place, choose the file again and tick “Replace editions that are here already”.`;
}

const ofAdults = (service: Service): string => (service === 'adults' ? ' of adults’ figures' : '');

interface Rows {
  rows: readonly object[];
}

/** In how many rows one of the two differs from the other. */
function differing(one: Rows, other: Rows): number {
  const [said, saidThen] = [new Set(one.rows.map(lineOf)), new Set(other.rows.map(lineOf))];
  return Math.max(saidThen.difference(said).size, said.difference(saidThen).size);
}

/** A row as text, whatever the order of its columns. */
const lineOf = (row: object): string =>
  JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const rowsWords = (rows: number): string => (rows === 1 ? '1 row' : `${formatNumber(rows)} rows`);
const refused = (message: string) => new Refused([{ field: 'files', message }]);
