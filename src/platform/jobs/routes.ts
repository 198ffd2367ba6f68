import { z } from 'zod';
import { record } from '../events/event.ts';
import { id } from '../web/form.ts';
import { html } from '../web/html.ts';
import { NotFound, Redirect, redirect } from '../web/reply.ts';
import { action, type Context, page, type Route } from '../web/route.ts';
import { jobAskedAgain, jobCancelled } from './events.ts';
import type { JobView } from './view.ts';
import { waitingPage } from './waiting.ts';

const place = { capability: 'signed-in', params: z.object({ id }), form: z.object({}) } as const;

/** A page for any job, and what can be done about it. Row-level security decides who sees which. */
export const jobRoutes: readonly Route[] = [
  ...page({
    path: '/jobs/:id',
    capability: 'signed-in',
    params: place.params,
    show: async (context) => {
      const job = await theJob(context);
      if (job.state === 'done' && job.leadsTo !== undefined) return new Redirect(job.leadsTo);
      return {
        title: headings[job.state](job.title),
        back: { href: job.leadsTo ?? '/' },
        body: html`<h1 class="govuk-heading-l">${headings[job.state](job.title)}</h1>
${waitingPage(job, context)}`,
      };
    },
  }),
  ...action({
    ...place,
    path: '/jobs/:id/cancel',
    event: jobCancelled,
    act: async (context) => {
      const job = await theJob(context);
      const { tx, services } = context;
      if (!(await services.jobs.cancel(tx, job.id))) {
        return new Redirect(`/jobs/${job.id}`, {
          kind: 'important',
          text: 'It had already ended: nothing was changed.',
        });
      }
      await record(tx, jobCancelled, { jobId: job.id, title: job.title }, aboutOf(job));
      return redirect(`/jobs/${job.id}`, 'Cancelled.');
    },
  }),
  ...action({
    ...place,
    path: '/jobs/:id/retry',
    event: jobAskedAgain,
    act: async (context) => {
      const job = await theJob(context);
      const { tx, services } = context;
      if (!(await services.jobs.retry(tx, job.id))) {
        return new Redirect(`/jobs/${job.id}`, { kind: 'important', text: 'It cannot be asked for again just now.' });
      }
      await record(tx, jobAskedAgain, { jobId: job.id, title: job.title }, aboutOf(job));
      return redirect(`/jobs/${job.id}`, 'It was asked for again.');
    },
  }),
];

const headings = {
  waiting: (title: string) => title,
  running: (title: string) => title,
  done: (title: string) => `${title}: done`,
  failed: (title: string) => `${title}: not finished`,
  cancelled: (title: string) => `${title}: cancelled`,
} as const;

/** @throws NotFound where there is no such job, or not for this person */
async function theJob({ tx, services, params }: Context<{ id: string }>): Promise<JobView> {
  const job = await services.jobs.read(tx, params.id);
  if (job === undefined) throw new NotFound();
  return job;
}

function aboutOf({ subjectId, roundId }: JobView) {
  return { ...(subjectId !== undefined && { subjectId }), ...(roundId !== undefined && { roundId }) };
}
