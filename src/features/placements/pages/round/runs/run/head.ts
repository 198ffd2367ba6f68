import { button, details, insetText, table } from '../../../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../../../platform/web/dates.ts';
import { attributes, type Html, html, join } from '../../../../../../platform/web/html.ts';
import type { Known } from '../../../../../../platform/web/route.ts';
import { scrollable } from '../../../../../../platform/web/table/index.ts';
import { count, list } from '../../../../../../platform/web/words.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { objectiveWords } from '../../../../rounds/objectives.ts';
import { type Changes, changeCount, changesInShort, changesInWords } from '../../../../runs/changes.ts';
import type { DoneRun, RunSummary } from '../../../../runs/model.ts';
import { mayAccept } from '../../../../runs/policy.ts';
import { roundPath } from '../../frame.ts';
import { askedInWords, objectiveValue } from '../words.ts';

/** What stands above every table of a run: what is proven, whether it still holds, and what can be done. */
export function runHead(
  asked: Known,
  round: PlacementRound,
  run: DoneRun,
  about: { changes: Changes; pins: number; accepted: DoneRun | undefined },
): Html {
  return html`<h2 class="govuk-heading-m">${run.acceptedAt ? 'The accepted allocation' : 'The allocation'}: run ${run.number}</h2>
${run.summary.proof.map((sentence) => html`<p class="govuk-body-l govuk-!-margin-bottom-2">${sentence}</p>`)}
<p class="govuk-body govuk-!-margin-top-4">${askedInWords(run)} ${provenInWords(run)} ${acceptedInWords(run)}</p>
${leftOut(run.summary)}
${outOfDate(run, about.changes)}
${actions(asked, round, run, about)}
${objectives(run.summary)}`;
}

function provenInWords({ proven, summary: { solver } }: DoneRun): string {
  const seconds =
    solver.seconds < 10 ? Math.max(0.1, Math.round(solver.seconds * 10) / 10) : Math.round(solver.seconds);
  return proven
    ? `Proven to be the best there is, in ${seconds} seconds.`
    : `The best found in ${seconds} seconds: the time was up before it was proven that no better one exists.`;
}

function acceptedInWords({ acceptedAt, acceptedBy }: DoneRun): string {
  if (acceptedAt === undefined) return '';
  return `Accepted${acceptedBy === undefined ? '' : ` by ${acceptedBy}`} on ${formatDateTime(acceptedAt)}.`;
}

function leftOut({ leftOut: { student, offer, educator } }: RunSummary): Html | false {
  const left = [
    ...(student > 0 ? [count(student, 'student')] : []),
    ...(offer > 0 ? [count(offer, 'offer')] : []),
    ...(educator > 0 ? [count(educator, 'educator')] : []),
  ];
  return (
    left.length > 0 &&
    insetText({
      text: `${list(left)} took no part, because nobody can tell where their outcode is. Put the outcode right, and run the allocation again.`,
    })
  );
}

/** “Since it was accepted 2 students and 1 offer changed: …” */
function outOfDate(run: DoneRun, changes: Changes): Html | false {
  if (changeCount(changes) === 0) return false;
  const since = run.acceptedAt ? 'Since it was accepted' : 'Since this run was made';
  return insetText({
    html: html`<p class="govuk-body"><strong>${since} ${changesInShort(changes)}.</strong> ${run.acceptedAt ? 'The placements stand as they were accepted.' : 'Run the allocation again to take them in.'}</p>
<ul class="govuk-list govuk-list--bullet">${changesInWords(changes).map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
  });
}

function actions(
  asked: Known,
  round: PlacementRound,
  run: DoneRun,
  { pins, accepted }: { pins: number; accepted: DoneRun | undefined },
): Html {
  const link = (text: string, ...parts: string[]) =>
    html`<a class="govuk-link"${attributes({ href: roundPath(round, ...parts) })}>${text}</a>`;
  const may = mayAccept(asked.me);
  return html`<div class="govuk-button-group">
${may && accepted === undefined && button({ text: 'Accept this run', href: roundPath(round, 'runs', run.id, 'accept') })}
${runButton(asked.csrf, round, pins === 0 ? 'Run again' : `Solve again with ${count(pins, 'pin')}`)}
${may && run.acceptedAt && button({ text: 'Re-open the round', href: roundPath(round, 'reopen'), classes: 'govuk-button--secondary' })}
</div>
<p class="govuk-body">${join(
    [
      link(pins === 0 ? 'Pins' : count(pins, 'pin'), 'pins'),
      link('All runs, and compare them', 'runs'),
      link('Files to download', 'runs', run.id, 'downloads'),
    ],
    ' · ',
  )}</p>`;
}

/** The button that asks for a run. */
export function runButton(csrf: Html, round: Pick<PlacementRound, 'id'>, text: string, first = false): Html {
  return html`<form method="post"${attributes({ action: roundPath(round, 'allocation') })} novalidate>${csrf}
${button({ text, preventDoubleClick: true, ...(!first && { classes: 'govuk-button--secondary' }) })}</form>`;
}

function objectives(summary: RunSummary): Html {
  return details({
    summaryText: 'How good it is, in the order in which it counts',
    html: html`<p class="govuk-body">Each line is the best that can be had without giving up anything of the lines above it.</p>
${objectivesTable(summary)}`,
  });
}

/** Each objective in plain words: what came of it, what could come of it at best, and whether that is proven. */
export function objectivesTable({ objectives: all }: RunSummary): Html {
  return scrollable(
    'Objectives',
    table({
      caption: 'Objectives',
      captionClasses: 'govuk-visually-hidden',
      head: [
        { text: 'What counts' },
        { text: 'Reached', format: 'numeric' },
        { text: 'At best', format: 'numeric' },
        { text: 'Proven' },
      ],
      firstCellIsHeader: true,
      rows: all.map(({ name, value, bound, proven }) => [
        {
          html: html`${objectiveWords[name].short}<span class="govuk-hint govuk-!-margin-bottom-0">${objectiveWords[name].means}</span>`,
        },
        { text: objectiveValue(name, value), format: 'numeric' },
        { text: objectiveValue(name, bound), format: 'numeric' },
        { text: proven ? 'Yes' : 'No' },
      ]),
    }),
  );
}
