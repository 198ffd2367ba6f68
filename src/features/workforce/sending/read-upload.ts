import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Figures } from '../../../engines/workforce/figures/figures.ts';
import type { LinkedWorker } from '../../../engines/workforce/linked/records.ts';
import { Unreadable } from '../../../platform/files/index.ts';
import type { BrokenRule } from '../formats/broken-rule.ts';
import type { ReturnHeading } from '../formats/reading.ts';
import { countReturns } from '../returns/count-returns.ts';
import { openReturn } from '../returns/open-return.ts';

/** A file that somebody chose, on disk. */
export interface ChosenFile {
  name: string;
  path: string;
}

/** A worker as kept for linking returns, with the identifier that becomes a pseudonym. */
export interface ReadRecord extends Omit<LinkedWorker, 'person'> {
  position: number;
  identifier: string | undefined;
}

/** One return, read and counted, before anything of it is kept. */
export interface ReadReturn {
  heading: ReturnHeading;
  files: string[];
  figures: Figures;
  records: ReadRecord[];
  faults: BrokenRule[];
  /** All of them, also those above the number that is kept. */
  broken: number;
  warnings: string[];
  digest: Buffer;
}

/** So many broken rules of one return are kept to be looked at. */
export const mostFaults = 5_000;

/**
 * Reads the files of one return: a census, a template, or the worker and workplace files of one account.
 * @param year of which files are that do not say it; without it, `latest` is assumed
 * @throws Unreadable when a file is no return, they are more than one, or there is no worker in them.
 */
export async function readUpload(
  files: readonly ChosenFile[],
  { latest, year }: { latest: number; year: number | undefined },
): Promise<ReadReturn> {
  const opened = await Promise.all(files.map(({ path, name }) => openReturn(path, name)));
  const hash = createHash('sha256');
  for (const { path } of files) hash.update(await readFile(path));
  const records: ReadRecord[] = [];
  const faults: BrokenRule[] = [];
  const warnings: string[] = [];
  let broken = 0;
  const counted = await countReturns(
    opened,
    { year, latest, another: 'For another year, choose the files again with their year.' },
    {
      worker: ({ worker: { standing, role, started, ended, origin }, position, identifier }) =>
        records.push({ position, identifier, standing, role, started, ended, origin }),
      broken: (rule) => {
        broken += 1;
        if (faults.length < mostFaults) faults.push(rule);
      },
      warning: (sentence) => warnings.push(sentence),
    },
  );
  const [only, another] = counted;
  if (only === undefined || another !== undefined) {
    const names = files.map(({ name }) => name).join(' and ');
    throw new Unreadable(names, `${names} are more than one return. Choose the files of one return at a time.`);
  }
  if (records.length === 0) {
    const why = warnings.length > 0 ? warnings.join(' ') : 'Choose the whole return.';
    throw new Unreadable(only.files[0] ?? '', `${only.files.join(' and ')}: there are no social workers in it. ${why}`);
  }
  return { ...only, records, faults, broken, warnings, digest: hash.digest() };
}
