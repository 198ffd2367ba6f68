import { asset } from '../web/assets.ts';
import { button } from '../web/components/index.ts';
import { attributes, type Html, html } from '../web/html.ts';
import type { Known } from '../web/route.ts';
import { type JobView, underWay } from './view.ts';

/**
 * The part of a page that shows how a job stands. While it is under way: what is going on, how far it is, and a way to
 * cancel. Scripts keep that current and load the page again at the end; without them a link does, and not the page by
 * itself, because whoever reads slowly would lose their place [WCAG 2.2.1, failure F41]. The page itself decides what it
 * shows of a job that has ended.
 */
export function waitingPage(job: JobView, asked: Pick<Known, 'csrf' | 'nonce' | 'url'>): Html {
  if (!underWay(job)) return ended(job, asked.csrf);
  const percent = Math.floor(job.progress * 100);
  return html`<div class="tandem-progress"${attributes({ 'data-job-events': `/jobs/${job.id}/events` })}>
  <p class="govuk-body" role="status" data-job-doing>${doingOf(job)}</p>
  <progress class="tandem-progress__bar" max="100"${attributes({ value: percent })} aria-label="How far it is" data-job-bar>${percent}%</progress>
  <p class="govuk-body govuk-!-font-weight-bold" data-job-percent>${percent}%</p>
</div>
<noscript><p class="govuk-body"><a class="govuk-link"${attributes({ href: asked.url })}>See how far it is now</a></p></noscript>
<p class="govuk-body">You can leave this page: the work goes on without it.</p>
<form method="post" action="/jobs/${job.id}/cancel" novalidate>
  ${asked.csrf}
  ${button({ text: 'Cancel', classes: 'govuk-button--secondary', preventDoubleClick: true })}
</form>
<script type="module"${attributes({ src: asset('job-progress.js'), nonce: asked.nonce })}></script>`;
}

/** What is going on, as a sentence without a full stop. */
export function doingOf(job: Pick<JobView, 'state' | 'doing'>): string {
  if (job.state === 'waiting') return 'Waiting for its turn';
  return job.doing || 'Starting';
}

function ended(job: JobView, csrf: Html): Html {
  if (job.state === 'done') {
    return html`<p class="govuk-body">This is done. ${job.leadsTo && html`<a class="govuk-link" href="${job.leadsTo}">See the result</a>`}</p>`;
  }
  return html`<p class="govuk-body">${
    job.state === 'failed' ? job.message : 'This was cancelled. What was there before still stands.'
  }</p>
<form method="post" action="/jobs/${job.id}/retry" novalidate>
  ${csrf}
  ${button({ text: 'Ask for it again', preventDoubleClick: true })}
</form>`;
}
