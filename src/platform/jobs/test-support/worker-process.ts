/** A process that does nothing but run the tests' jobs, as `npx tandem worker` runs Tandem's. */
import { openDatabase } from '../../database/index.ts';
import { openJobs } from '../jobs.ts';
import { counting, marking, markingOnce } from './kinds.ts';
import { servicesOf } from './services.ts';

const [url = '', ownerUrl = ''] = process.argv.slice(2);
const database = await openDatabase({ url, ownerUrl, folder: '', poolSize: 4 });
const timing = { heartbeat: 10, look: 1, pause: 1, grace: 1 };
const jobs = await openJobs({ database, jobs: [marking, markingOnce, counting], timing });
await jobs.work(servicesOf(database, jobs));
process.once('SIGTERM', async () => {
  await jobs.close();
  await database.close();
});
console.log('ready');
