import { jobs } from './app.ts';
import { type Config, readConfig } from './config.ts';
import type { WithServices } from './platform/command-line/index.ts';
import { type Database, migrate, openDatabase } from './platform/database/index.ts';
import { loadSecret, openAccounts } from './platform/identity/index.ts';
import { openJobs } from './platform/jobs/index.ts';
import { fileMail, smtpMail } from './platform/mail/index.ts';
import type { Services } from './platform/services.ts';

/** The database of the configuration, as it stands: nothing is migrated. */
export function openConfigured(config: Config): Promise<Database> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl } = config;
  return openDatabase({
    ...(url !== undefined && { url }),
    ...(ownerUrl !== undefined && { ownerUrl }),
    folder: config.dataFolder,
    poolSize: config.databasePool,
  });
}

/** Everything that pages, commands and jobs are given, with every migration applied; `close` ends it all. */
export async function openServices(config: Config): Promise<{ services: Services; close: () => Promise<void> }> {
  const database = await openConfigured(config);
  try {
    await migrate(database);
    const secret = await loadSecret(database);
    const { smtpUrl, mailFrom, dataFolder } = config;
    const services: Services = {
      config,
      database,
      secret,
      mail: smtpUrl === undefined ? fileMail(`${dataFolder}/mail`) : smtpMail(smtpUrl, mailFrom),
      accounts: openAccounts({ database, config, secret }),
      jobs: await openJobs({ database, jobs }),
    };
    return { services, close: () => closeServices(services) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** For commands: opens the services of the environment's configuration, and closes them whatever comes of the work. */
export const withServices: WithServices = async (work) => {
  const { services, close } = await openServices(readConfig(process.env));
  try {
    return await work(services);
  } finally {
    await close();
  }
};

/** Jobs first: what they run may still need the database. */
async function closeServices({ jobs: running, mail, database }: Services): Promise<void> {
  await running.close();
  await mail.close();
  await database.close();
}
