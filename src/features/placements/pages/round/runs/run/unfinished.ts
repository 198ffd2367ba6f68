import type { Tx } from '../../../../../../platform/database/index.ts';
import { waitingPage } from '../../../../../../platform/jobs/index.ts';
import { attributes, type Html, html } from '../../../../../../platform/web/html.ts';
import type { Page } from '../../../../../../platform/web/reply.ts';
import type { Known } from '../../../../../../platform/web/route.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { inWordsFor, mentioned } from '../../../../runs/mentions.ts';
import { isDone, isUnderWay, type Run } from '../../../../runs/model.ts';
import { allocationSolve } from '../../../../runs/solve-job.ts';
import { runsOf } from '../../../../runs/store.ts';
import { roundFrame, roundPath } from '../../frame.ts';
import { askedInWords } from '../words.ts';
import { runButton } from './head.ts';

/** The page of a run that has not come to an allocation, or not yet: how far it is, or what stood in the way. */
export async function unfinishedPage(asked: Known, round: PlacementRound, run: Run): Promise<Page> {
  const { tx, services, csrf } = asked;
  const framed = (title: string, body: Html) =>
    roundFrame(asked, round, {
      tab: 'allocation',
      title,
      body: html`<h2 class="govuk-heading-m">${title}</h2>
${body}`,
    });
  if (isUnderWay(run)) {
    const job = await services.jobs.latest(tx, run.id, allocationSolve);
    const wait = job && waitingPage(job, asked);
    return framed(
      `Working out run ${run.number}`,
      html`<p class="govuk-body">${askedInWords(run)}</p>
${wait ?? html`<p class="govuk-body">Load this page again in a moment.</p>`}`,
    );
  }
  const again = runButton(csrf, round, run.state === 'clash' ? 'Run the allocation again' : 'Try again', true);
  const before = (await runsOf(tx, round.id)).find(isDone);
  const earlier =
    before &&
    html`<p class="govuk-body"><a class="govuk-link"${attributes({ href: roundPath(round, 'runs', before.id) })}>See run ${before.number}, ${before.acceptedAt ? 'which is accepted' : 'the last that came to an allocation'}</a></p>`;
  if (run.state === 'clash') {
    return framed(
      `Run ${run.number} came to nothing: pins clash`,
      html`<p class="govuk-body">${await clashToSee(tx, run)}</p>
<p class="govuk-body">Nothing was changed, and all pins are kept. <a class="govuk-link"${attributes({ href: roundPath(round, 'pins') })}>Remove one of these pins</a>, then run the allocation again.</p>
${again}${earlier}`,
    );
  }
  if (run.state === 'cancelled') {
    return framed(
      `Run ${run.number} was cancelled`,
      html`<p class="govuk-body">${askedInWords(run)} It was cancelled before it was finished. What was there before still stands.</p>
${again}${earlier}`,
    );
  }
  return framed(
    `Run ${run.number} was not finished`,
    html`<p class="govuk-body">${run.message}</p>
${again}${earlier}`,
  );
}

/**
 * Which pins clash and why, for whoever sees one of them: why a student cannot be somewhere tells of their needs and
 * declared interests, which are no concern of another university.
 */
async function clashToSee(tx: Tx, { message = '' }: Run): Promise<string> {
  const seen = await mentioned(tx, [message]);
  return seen.size > 0
    ? inWordsFor(seen, message)
    : 'The pins that clash are of other universities’ students, or are no longer kept. The central team sees those that there are.';
}
