import { z } from 'zod';
import { defineEvent } from '../events/event.ts';

const about = z.object({ jobId: z.string(), title: z.string() });

/** Somebody cancelled work in the background. */
export const jobCancelled = defineEvent('job.cancelled', about, ({ title }) => `Cancelled: ${title}`);
/** Somebody asked again for work that had failed or was cancelled. */
export const jobAskedAgain = defineEvent('job.asked-again', about, ({ title }) => `Asked again for: ${title}`);
