export { defineJob, type Job, type JobChange, type JobContext, JobFailed, NoLongerOurs } from './job.ts';
export { type About, AlreadyUnderWay, type Jobs, type JobsOptions, openJobs } from './jobs.ts';
export { jobRoutes } from './routes.ts';
export type { JobState } from './schema.ts';
export { progressStreams } from './streams.ts';
export type { JobTiming } from './timing.ts';
export { type JobView, underWay } from './view.ts';
export { waitingPage } from './waiting.ts';
