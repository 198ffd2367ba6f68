import { z } from 'zod';
import { type Command, command, Misuse, type WithServices } from '../../platform/command-line/index.ts';
import { defineEvent, record } from '../../platform/events/event.ts';
import { problemLine } from '../../platform/files/index.ts';
import { count } from '../../platform/web/words.ts';
import { readGeography } from './read-geography.ts';
import { replaceOutcodes } from './store.ts';

const geographyLoaded = defineEvent(
  'geography.loaded',
  z.object({ outcodes: z.int() }),
  ({ outcodes }) => `The places of ${count(outcodes, 'outcode', 'outcodes')} were loaded`,
);

/** `npx tandem geography load FILE`: where outcodes are, for every partnership of the installation. */
export function geographyCommands(withServices: WithServices): readonly Command[] {
  const load = command({
    name: 'geography load',
    summary: 'Load where outcodes are, so that journeys are measured from their middle',
    options: {},
    operands: 'FILE',
    notes: [
      'FILE is a CSV with outcode, lat and lon, or the postcode directory of the Office for National Statistics.',
      'It takes the place of what was loaded before. Exit codes: 0 loaded, 2 the file cannot be read.',
    ],
    run: async (_options, io, [path, ...more]) => {
      if (path === undefined || more.length > 0) throw new Misuse('Name one file: npx tandem geography load FILE.');
      const { outcodes, problems, rejectedRows, warnings } = await readGeography(path);
      for (const line of [...warnings, ...problems.map(problemLine)]) io.err(`${line}\n`);
      await withServices(({ database }) =>
        database.as({ kind: 'system' }, async (tx) => {
          await replaceOutcodes(tx, outcodes);
          await record(tx, geographyLoaded, { outcodes: outcodes.size });
        }),
      );
      const left = rejectedRows > 0 ? ` ${count(rejectedRows, 'row', 'rows')} could not be used.` : '';
      io.out(`Loaded the places of ${count(outcodes.size, 'outcode', 'outcodes')}.${left}\n`);
      return 0;
    },
  });
  return [load];
}
