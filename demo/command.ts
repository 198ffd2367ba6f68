import { z } from 'zod';
import {
  type Command,
  command,
  type Io,
  Misuse,
  option,
  type WithServices,
} from '../src/platform/command-line/index.ts';
import { isEmpty } from '../src/platform/database/index.ts';
import type { Services } from '../src/platform/services.ts';
import { today } from '../src/platform/web/today.ts';
import { list } from '../src/platform/web/words.ts';
import { loadDemonstration } from './load/index.ts';
import { notEmpty } from './not-empty.ts';
import { clearUnfinished } from './unfinished.ts';
import { writeFiles } from './write-files.ts';

/** Loads the demonstration where it is wanted. */
export const demoCommand = (withServices: WithServices): Command =>
  command({
    name: 'demo',
    summary: 'Load a demonstration, with invented people, into an empty database',
    options: {
      files: option(
        'DIR',
        'instead, write the files that its partners send to this folder; no database is touched',
        z.string().min(1).optional(),
      ),
    },
    notes: [
      'Never over anything that is there. Its dates are counted from today.',
      'Afterwards `npm start`, and sign in as one of its people, without a password, at /demonstration.',
      'Exit codes: 0 loaded, 1 refused because there is data already, 2 in production, where nobody could sign in as them.',
    ],
    run: async ({ files }, io) => {
      if (files === undefined) return withServices((services) => load(services, io));
      io.out(`Written to ${files}: ${list(await writeFiles(files, today()))}.\n`);
      return 0;
    },
  });

async function load(services: Services, io: Io): Promise<number> {
  const { config, database } = services;
  if (config.environment === 'production') {
    throw new Misuse(
      'The demonstration is not for production: nobody could sign in as its people there. Nothing was changed. Leave NODE_ENV unset to try it.',
    );
  }
  if (!((await clearUnfinished(database)) || (await isEmpty(database)))) throw notEmpty();
  await loadDemonstration(services, (line) => io.out(`${line}\n`));
  io.out('Loaded. Start it with npm start, and sign in at /demonstration.\n');
  return 0;
}
