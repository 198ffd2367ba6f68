import { once } from 'node:events';
import { readConfig } from '../config.ts';
import { openServices } from '../open.ts';
import { command, Misuse } from '../platform/command-line/index.ts';

export const workerCommand = command({
  name: 'worker',
  summary: 'Run background jobs in a process of their own',
  options: {},
  notes: [
    'As many as are wanted, on as many machines, on one PostgreSQL. Set JOBS_IN_WEB=no for the web processes then.',
    'Ends on Ctrl-C or SIGTERM, after giving back what it has not finished.',
  ],
  run: async (_options, io) => {
    const config = readConfig(process.env);
    if (config.databaseUrl === undefined) {
      throw new Misuse(
        'A worker of its own needs PostgreSQL: set DATABASE_URL. The embedded database is for one process, which runs the jobs itself.',
      );
    }
    const { services, close } = await openServices(config);
    await services.jobs.work(services);
    io.out('The worker waits for jobs.\n');
    if (!io.signal.aborted) await once(io.signal, 'abort');
    await close();
    return 0;
  },
});
