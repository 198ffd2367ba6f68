import { command, Misuse } from '../platform/command-line/index.ts';
import { backup, restore } from '../platform/database/index.ts';
import { count } from '../platform/web/words.ts';
import { withDatabase } from './migrate.ts';

export const backupCommand = command({
  name: 'backup',
  summary: 'Write everything to one compressed file',
  options: {},
  operands: 'FILE',
  notes: [
    'Every row as it stood at one moment, with the version of the schema. Sessions are left out.',
    'The file holds personal data: keep it as safely as the database itself.',
  ],
  run: (_options, io, operands) =>
    withDatabase(async (database) => {
      const file = theFile(operands);
      const rows = await backup(database, file);
      io.out(`Wrote ${count(rows, 'row', 'rows')} to ${file}.\n`);
      return 0;
    }),
});

export const restoreCommand = command({
  name: 'restore',
  summary: 'Read a backup into an empty database',
  options: {},
  operands: 'FILE',
  notes: [
    'Into an empty database only, all or nothing. A backup of an older version is brought up to this one.',
    'This is also how a partnership moves from the embedded database to PostgreSQL: backup, set DATABASE_URL, restore.',
  ],
  run: (_options, io, operands) =>
    withDatabase(async (database) => {
      const file = theFile(operands);
      const rows = await restore(database, file);
      io.out(`Restored ${count(rows, 'row', 'rows')} from ${file}.\n`);
      return 0;
    }),
});

function theFile(operands: readonly string[]): string {
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0) throw new Misuse('Name one file: npx tandem backup FILE.');
  return file;
}
