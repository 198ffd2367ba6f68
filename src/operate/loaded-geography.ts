import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { areasOnly, type Geography } from '../engines/geography/index.ts';
import { loadedGeography } from '../features/geography/index.ts';
import { withServices } from '../open.ts';
import { DatabaseInUse } from '../platform/database/index.ts';

/**
 * The outcodes of this installation, for commands that otherwise need no database: none where there is no database yet,
 * or where the embedded one is in use by the running Tandem (which is said on standard error).
 */
export async function installationGeography(): Promise<Geography> {
  const { databaseUrl, dataFolder } = readConfig(process.env);
  if (databaseUrl === undefined && !existsSync(`${dataFolder}/database`)) return areasOnly;
  try {
    return await withServices(({ database }) => database.as({ kind: 'system' }, loadedGeography));
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error;
    console.error(
      'Warning: Tandem is running on the embedded database, so the outcodes loaded there were not looked at.',
    );
    return areasOnly;
  }
}
