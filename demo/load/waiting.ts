import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type Jobs, underWay } from '../../src/platform/jobs/index.ts';
import type { NamedFile } from '../generate/workforce/index.ts';
import type { Acting } from './acting.ts';

/** Totals are worked out once the returns of all are there, so that it is the same however quick a machine is. */
export const later: Pick<Jobs, 'send'> = { send: async () => '' };

/** Waits until jobs are done; they must be at work in some process. */
export async function untilDone(acting: Acting, ids: readonly string[]): Promise<void> {
  const { jobs } = acting.services;
  for (const id of ids) {
    for (;;) {
      const job = await acting.asSystem((tx) => jobs.read(tx, id));
      if (job === undefined || !underWay(job)) break;
      await wait(50);
    }
  }
}

/** Files as an upload leaves them, until the work with them is done. */
export async function onDisk(
  files: readonly NamedFile[],
  work: (chosen: { name: string; path: string }[]) => Promise<unknown>,
): Promise<void> {
  const folder = await mkdtemp(`${tmpdir()}/tandem-demonstration-`);
  try {
    for (const [at, { bytes }] of files.entries()) await writeFile(`${folder}/${at}`, bytes);
    await work(files.map(({ name }, at) => ({ name, path: `${folder}/${at}` })));
  } finally {
    await rm(folder, { recursive: true });
  }
}
