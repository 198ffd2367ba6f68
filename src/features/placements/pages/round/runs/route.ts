import { z } from 'zod';
import { button, select } from '../../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../../platform/web/dates.ts';
import { id } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { page } from '../../../../../platform/web/route.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundOf } from '../../../rounds/store.ts';
import { type DoneRun, isDone, type Run, stateWords } from '../../../runs/model.ts';
import { runsOf } from '../../../runs/store.ts';
import { roundFrame, roundPath } from '../frame.ts';

/** Every run of a round, and two of them to compare. */
export const runListRoutes = page({
  path: '/rounds/:round/runs',
  capability: 'placements.allocate',
  params: z.object({ round: id }),
  show: async (asked) => {
    const round = await roundOf(asked.tx, asked.params.round);
    const runs = await runsOf(asked.tx, round.id);
    const done = runs.filter(isDone);
    return roundFrame(asked, round, {
      tab: 'allocation',
      title: 'Runs of the allocation',
      within: { text: 'Allocation', href: roundPath(round, 'allocation') },
      body: html`<h2 class="govuk-heading-m">Runs of the allocation</h2>
${runs.length === 0 ? html`<p class="govuk-body">The allocation has not been run yet. You ask for a run under <a class="govuk-link"${attributes({ href: roundPath(round, 'allocation') })}>Allocation</a>.</p>` : runTable(round, runs)}
${done.length > 1 && compareForm(round, done)}`,
    });
  },
});

function runTable(round: PlacementRound, runs: readonly Run[]): Html {
  return scrollable(
    'Runs',
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-visually-hidden">Runs, the latest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Run</th><th scope="col" class="govuk-table__header">Asked for</th>
<th scope="col" class="govuk-table__header">How it stands</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Placed</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Waiting</th></tr></thead>
<tbody class="govuk-table__body">${runs.map((run) => runRow(round, run))}</tbody></table>`,
  );
}

function runRow(round: PlacementRound, run: Run): Html {
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link"${attributes({ href: roundPath(round, 'runs', run.id) })}>Run ${run.number}</a></th>
<td class="govuk-table__cell">${run.askedBy && `${run.askedBy}, `}${formatDateTime(run.askedAt)}</td>
<td class="govuk-table__cell">${run.acceptedAt ? html`<strong class="govuk-tag govuk-tag--green">Accepted</strong>` : stateWords[run.state]}${run.state === 'done' && !run.proven && ', not proven'}</td>
<td class="govuk-table__cell govuk-table__cell--numeric">${run.summary?.placed}</td><td class="govuk-table__cell govuk-table__cell--numeric">${run.summary?.waiting}</td></tr>
`;
}

function compareForm(round: PlacementRound, runs: readonly DoneRun[]): Html {
  const [latest, before] = runs;
  const items = runs.map(({ id: value, number, summary }) => ({
    value,
    text: `Run ${number}: ${summary.placed} placed`,
  }));
  const chosen = (name: string, label: string, value: string | undefined) =>
    select({ id: name, name, label: { text: label }, items, ...(value !== undefined && { value }) });
  return html`<h3 class="govuk-heading-m">Compare two runs</h3>
<form method="get"${attributes({ action: roundPath(round, 'compare') })}>
${chosen('from', 'From', before?.id)}
${chosen('to', 'To', latest?.id)}
${button({ text: 'Compare', classes: 'govuk-button--secondary' })}
</form>`;
}
