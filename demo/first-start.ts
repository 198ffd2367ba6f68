import { isEmpty } from '../src/platform/database/index.ts';
import type { Services } from '../src/platform/services.ts';
import { loadDemonstration, type Say } from './load/index.ts';
import { clearUnfinished } from './unfinished.ts';

/** On an embedded database in which there is nothing, loads the demonstration; says whether it did. */
export async function demonstrateAtFirstStart(services: Services, say: Say): Promise<boolean> {
  const { database } = services;
  if (database.kind !== 'embedded') return false;
  if (!((await clearUnfinished(database)) || (await isEmpty(database)))) return false;
  say('There is nothing here yet: loading a demonstration, a partnership with invented people.');
  await loadDemonstration(services, (line) => say(`  ${line}`));
  say(
    'Without DATABASE_URL, what you do stays on this machine, for trying only. docs/operating.md is for the real thing.',
  );
  return true;
}
