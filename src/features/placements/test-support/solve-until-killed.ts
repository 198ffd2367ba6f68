/** A process that does nothing but solve rounds, as `npx tandem worker` would; somebody kills it. */
import { openDatabase } from '../../../platform/database/index.ts';
import { openJobs } from '../../../platform/jobs/index.ts';
import { servicesOf } from '../../../platform/jobs/test-support/services.ts';
import { allocationSolve } from '../runs/solve-job.ts';

const [url = '', ownerUrl = ''] = process.argv.slice(2);
const database = await openDatabase({ url, ownerUrl, folder: '', poolSize: 4 });
const timing = { heartbeat: 10, look: 1, pause: 1, grace: 1 };
const jobs = await openJobs({ database, jobs: [allocationSolve], timing });
await jobs.work(servicesOf(database, jobs));
console.log('ready');
