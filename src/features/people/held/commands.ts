import { basename, dirname, extname } from 'node:path';
import { z } from 'zod';
import { type Command, command, Misuse, option, type WithServices } from '../../../platform/command-line/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import { writeAll } from '../../../platform/files/index.ts';
import type { HeldOnPeople } from './model.ts';
import { eraseEverywhere, type Found, personCalled, tellAll } from './person.ts';
import { readable } from './readable.ts';

/** What whoever runs Tandem owes people under data protection law: what is held on them, and its erasure. */
export function personCommands(withServices: WithServices, held: readonly HeldOnPeople[]): Command[] {
  return [
    command({
      name: 'person export',
      summary: 'Write everything that is held on a person to a file',
      options: { out: option('FILE', 'the file to write, such as person.json', z.string().min(1)) },
      operands: 'ID|ADDRESS',
      notes: [
        'Writes FILE as JSON, and beside it the same as text that the person can read (.txt). Keep both safe: they are personal data.',
        'Exit codes: 0 written, 1 there is no such person, 2 arguments that do not fit.',
      ],
      run: ({ out }, io, operands) =>
        withServices(async ({ database }) => {
          const person = await theOne(database, operands);
          if (person === undefined) return nobody(io.err);
          const told = await tellAll(database, held, person.id);
          const json = JSON.stringify(Object.fromEntries(told.map(({ name, rows }) => [name, rows])), null, 2);
          const text = basename(out, extname(out));
          await writeAll(dirname(out), { [basename(out)]: `${json}\n`, [`${text}.txt`]: readable(told, new Date()) });
          io.out(`Written: ${out}, and the same to read in ${text}.txt beside it.\n`);
          return 0;
        }),
    }),
    command({
      name: 'person erase',
      summary: 'Erase what says who a person is, everywhere and for good',
      options: {},
      operands: 'ID|ADDRESS',
      notes: [
        'Removes the account, the name, the e-mail address, the home, needs and declared interests. What is counted stays, without identity. Backups made before still hold it: see docs/data-protection.md.',
        'Exit codes: 0 erased, 1 there is no such person, 2 arguments that do not fit.',
      ],
      run: (_options, io, operands) =>
        withServices(async ({ database }) => {
          const person = await theOne(database, operands);
          if (person === undefined) return nobody(io.err);
          await eraseEverywhere(database, held, person.id);
          io.out(
            person.erased
              ? 'The person had been erased before. It was done once more, in case something new had come.\n'
              : 'Erased. What is counted stays without identity; backups made before today still hold it.\n',
          );
          return 0;
        }),
    }),
  ];
}

async function theOne(database: Database, operands: readonly string[]): Promise<Found | undefined> {
  const [called, ...more] = operands;
  if (called === undefined || more.length > 0) throw new Misuse('Give one person: their id, or their e-mail address.');
  return personCalled(database, called);
}

function nobody(err: (text: string) => void): number {
  err('Nobody has that id or e-mail address. Nothing was changed.\n');
  return 1;
}
