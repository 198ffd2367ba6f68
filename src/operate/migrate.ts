import { type Config, readConfig } from '../config.ts';
import { openConfigured } from '../open.ts';
import { command } from '../platform/command-line/index.ts';
import { type Database, migrate } from '../platform/database/index.ts';

/** Runs the work on the configured database, not migrated, and closes it. */
export async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const database = await openConfigured(config);
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}

export const migrateCommand = command({
  name: 'migrate',
  summary: 'Bring the database to the schema of this version',
  options: {},
  notes: ['Done at every start as well; safe when several processes start at once.'],
  run: (_options, io) =>
    withDatabase(async (database) => {
      const applied = await migrate(database);
      io.out(applied.length === 0 ? 'The schema was up to date.\n' : `Applied ${applied.join(', ')}.\n`);
      return 0;
    }),
});
