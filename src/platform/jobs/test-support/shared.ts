import { createPostgres, type PostgresUrls } from '../../../../test/support/database.ts';
import { type Database, migrate, openDatabase } from '../../database/index.ts';

/** A migrated PostgreSQL database that several processes of a test use. */
export interface Shared {
  urls: PostgresUrls;
  /** As one more process would have it; `close` closes it. */
  another(): Promise<Database>;
  /** Closes what `another` opened, and removes the database. */
  close(): Promise<void>;
}

export async function sharedDatabase(): Promise<Shared> {
  const { drop, ...urls } = await createPostgres();
  const opened: Database[] = [];
  const another = async () => {
    const database = await openDatabase({ ...urls, folder: '', poolSize: 4 });
    opened.push(database);
    return database;
  };
  await migrate(await another());
  return {
    urls,
    another,
    close: async () => {
      for (const database of opened) await database.close();
      await drop();
    },
  };
}
