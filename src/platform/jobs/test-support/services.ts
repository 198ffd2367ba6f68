import { readConfig } from '../../../config.ts';
import type { Database } from '../../database/index.ts';
import { openAccounts } from '../../identity/accounts.ts';
import type { Services } from '../../services.ts';
import type { Jobs } from '../jobs.ts';

/** What jobs of tests are given. */
export function servicesOf(database: Database, jobs: Jobs): Services {
  const config = readConfig({ NODE_ENV: 'test', LOG: 'silent' });
  const secret = 'a secret of the tests';
  const mail = { send: async () => {}, close: async () => {} };
  return { config, database, mail, secret, accounts: openAccounts({ database, config, secret }), jobs };
}
