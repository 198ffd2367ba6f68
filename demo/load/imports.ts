import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import {
  acceptImport,
  chooseFiles,
  type ImportKind,
  nameColumns,
  roundOf,
  showImport,
} from '../../src/features/placements/index.ts';
import { csvOf } from '../generate/files.ts';
import type { MessyFile } from '../generate/messy.ts';
import type { Personnel } from '../generate/personnel.ts';
import type { Acting } from './acting.ts';

/** A file that somebody chooses on the page of imports. */
interface Chosen {
  kind: ImportKind;
  name: string;
  bytes: Buffer;
}

const nothingComplete: ReadonlySet<ImportKind> = new Set();

/** Somebody chooses files of rows for a round, looks at what would change, and makes the changes. */
export async function importRows(
  acting: Acting,
  who: Personnel['key'],
  roundId: string,
  rows: Readonly<Partial<Record<ImportKind, readonly object[]>>>,
): Promise<void> {
  const files: Chosen[] = [];
  for (const kind of ['students', 'offers', 'educators'] as const) {
    const given = rows[kind];
    if (given) files.push({ kind, name: `${kind}.csv`, bytes: Buffer.from(await csvOf(given)) });
  }
  await choose(acting, who, roundId, files);
  await acting.as(who, async (tx, me) => {
    const round = await roundOf(tx, roundId);
    const shown = await showImport(tx, me, round, nothingComplete);
    const problem = shown?.plan.files.flatMap(({ problems }) => problems)[0];
    if (shown === undefined || problem) throw new Error(`A generated file cannot be read: ${JSON.stringify(problem)}`);
    await acceptImport(tx, me, round, { digest: shown.plan.digest, complete: nothingComplete });
  });
}

/** The lead chooses a file that an employer sent, says what its headings mean, and has not made the changes yet. */
export async function leaveImport(
  acting: Acting,
  roundId: string,
  { name, bytes, meanings }: MessyFile,
): Promise<number> {
  await choose(acting, 'lead', roundId, [{ kind: 'educators', name, bytes }]);
  return acting.as('lead', async (tx, me) => {
    const round = await roundOf(tx, roundId);
    await nameColumns(tx, round, 'educators', meanings);
    const shown = await showImport(tx, me, round, nothingComplete);
    return shown?.plan.files[0]?.badRows.size ?? 0;
  });
}

async function choose(acting: Acting, who: Personnel['key'], roundId: string, files: readonly Chosen[]): Promise<void> {
  const folder = await mkdtemp(`${tmpdir()}/tandem-demonstration-`);
  try {
    const chosen: Parameters<typeof chooseFiles>[3][number][] = [];
    for (const { kind, name, bytes } of files) {
      const path = `${folder}/${kind}`;
      await writeFile(path, bytes);
      chosen.push({ kind, upload: { filename: name, path, size: bytes.length } });
    }
    await acting.as(who, async (tx, me) => chooseFiles(tx, me, await roundOf(tx, roundId), chosen));
  } finally {
    await rm(folder, { recursive: true });
  }
}
