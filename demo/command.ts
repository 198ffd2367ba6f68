import { type Command, command, Misuse, type WithServices } from '../src/platform/command-line/index.ts';
import { isEmpty } from '../src/platform/database/index.ts';
import { loadDemonstration } from './load/index.ts';
import { notEmpty } from './not-empty.ts';
import { clearUnfinished } from './unfinished.ts';

/** Loads the demonstration where it is wanted. */
export const demoCommand = (withServices: WithServices): Command =>
  command({
    name: 'demo',
    summary: 'Load a demonstration, with invented people, into an empty database',
    options: {},
    notes: [
      'Never over anything that is there. Its dates are counted from today.',
      'Afterwards `npm start`, and sign in as one of its people, without a password, at /demonstration.',
      'Exit codes: 0 loaded, 1 refused because there is data already, 2 in production, where nobody could sign in as them.',
    ],
    run: (_options, io) =>
      withServices(async (services) => {
        if (services.config.environment === 'production') {
          throw new Misuse(
            'The demonstration is not for production: nobody could sign in as its people there. Nothing was changed. Leave NODE_ENV unset to try it.',
          );
        }
        const { database } = services;
        if (!((await clearUnfinished(database)) || (await isEmpty(database)))) throw notEmpty();
        await loadDemonstration(services, (line) => io.out(`${line}\n`));
        io.out('Loaded. Start it with npm start, and sign in at /demonstration.\n');
        return 0;
      }),
  });
