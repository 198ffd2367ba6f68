import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob, type JobDefinition } from '../job.ts';

const milliseconds = z.object({ milliseconds: z.number() });
const mark = {
  title: 'Leaving a mark',
  input: milliseconds,
  run: async ({ job, services, signal, hold }, { milliseconds: long }) => {
    const write = (what: string) =>
      services.database.as({ kind: 'system' }, async (tx) => {
        if (what === 'ended') await hold(tx);
        await sql`insert into mark (job, process, what) values (${job.id}, ${process.pid}, ${what})`.execute(tx);
      });
    await write('began');
    await wait(long, undefined, { signal });
    await write('ended');
  },
} satisfies Pick<JobDefinition<typeof milliseconds>, 'title' | 'input' | 'run'>;

/** Writes down, in a table of the test's, that it ran and in which process; lasts as long as it is told. */
export const marking = defineJob({ ...mark, name: 'test.marking', options: { timeoutSeconds: 60 } });
/** The same, never to be run twice. */
export const markingOnce = defineJob({
  ...mark,
  name: 'test.marking-once',
  options: { timeoutSeconds: 60, retries: 0 },
});

/** Lasts until it is told to leave off, and says how far it is meanwhile. */
export const counting = defineJob({
  name: 'test.counting',
  title: 'Counting up',
  input: z.object({ steps: z.number() }),
  options: { timeoutSeconds: 60, retries: 0 },
  leadsTo: () => '/counted',
  run: async ({ signal, progress }, { steps }) => {
    for (let step = 1; step <= steps; step += 1) {
      await wait(100, undefined, { signal });
      progress(step / steps, `Counted to ${step}`);
    }
    if (steps === 0) await once(signal, 'abort');
  },
});

export const marks = `create table mark (job uuid not null, process int not null, what text not null, at timestamptz not null default now());
  grant select, insert on mark to tandem_system`;
