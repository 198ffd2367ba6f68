import { z } from 'zod';
import { id } from '../../../../../../../platform/web/form.ts';
import { type Html, html } from '../../../../../../../platform/web/html.ts';
import { page } from '../../../../../../../platform/web/route.ts';
import { scrollable } from '../../../../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../../../../platform/web/words.ts';
import { roundOf } from '../../../../../rounds/store.ts';
import { type Waits, waitingOf } from '../../../../../runs/matched.ts';
import type { RunSummary } from '../../../../../runs/model.ts';
import { doneRunOf } from '../../../../../runs/store.ts';
import { roundFrame, roundPath } from '../../../frame.ts';
import { reasonWords, serviceColumn, stageWords, studentsWait } from '../../words.ts';
import { waitLine } from '../waits.ts';

/** Who waits and what would help, as sentences for a director: made to be printed. */
export const waitingRoutes = page({
  path: '/rounds/:round/runs/:run/waiting',
  capability: 'placements.allocate',
  params: z.object({ round: id, run: id }),
  show: async (asked) => {
    const { tx, params } = asked;
    const round = await roundOf(tx, params.round);
    const run = await doneRunOf(tx, round.id, params.run);
    const waiting = await waitingOf(tx, run.id);
    const { summary } = run;
    const title = summary.waiting === 0 ? 'Nobody waits' : studentsWait(summary.waiting);
    const reasons = Map.groupBy(waiting, ({ reason }) => reason);
    return roundFrame(asked, round, {
      tab: 'allocation',
      title,
      within: { text: `Run ${run.number}`, href: roundPath(round, 'runs', run.id) },
      body: html`<h2 class="govuk-heading-m">${title}</h2>
${[...summary.proof.slice(0, 1), ...(summary.waits === undefined ? [] : [summary.waits])].map((sentence) => html`<p class="govuk-body-l govuk-!-margin-bottom-2">${sentence}</p>`)}
${helps(summary)}
${[...reasons].map(([reason, students]) => reasonSection(reasonWords[reason], students, (student) => waitLine(round, run, student, true)))}
${summary.bottlenecks.length > 0 && bottlenecks(summary)}`,
    });
  },
});

function helps({ helps, waiting }: RunSummary): Html | false {
  if (waiting === 0) return false;
  if (helps.length === 0) {
    return html`<p class="govuk-body">No one, two or three more educators or places in a single service would place any of them. What would help each of them is said below.</p>`;
  }
  return html`<h3 class="govuk-heading-m">What would place more students</h3>
<ul class="govuk-list govuk-list--bullet">${helps.map((help) => html`<li>${help}</li>`)}</ul>`;
}

function reasonSection(words: string, students: readonly Waits[], line: (student: Waits) => Html): Html {
  return html`<h3 class="govuk-heading-s">${words}: ${count(students.length, 'student')}</h3>
<ul class="govuk-list govuk-list--spaced">${students.map((student) => html`<li>${line(student)}</li>`)}</ul>`;
}

type Bottlenecks = RunSummary['bottlenecks'];

/** Every gain that was found, exactly: one line for what one, two and three more of the same would bring. */
function bottlenecks({ bottlenecks: rows }: RunSummary): Html {
  const head = ['Organisation', 'Service', 'More of', 'One more', 'Two more', 'Three more'];
  const lines = Map.groupBy(rows, (row) => [row.kind, row.organisation, row.service, stageOf(row)].join('\n'));
  return html`${scrollable(
    'What more would bring',
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-table__caption--m">How many more students would be placed by more of what, most valuable first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text, at) => html`<th scope="col" class="govuk-table__header${at > 2 && ' govuk-table__header--numeric'}">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${[...lines.values()].map(bottleneckLine)}</tbody></table>`,
  )}
<p class="govuk-body">Each number is exact: the round was solved again with so many more. A further educator is on site, PEPS 2 and current, takes one student of any stage, and may assess trainees. The numbers of several lines do not add up: a student is placed once.</p>`;
}

/** A further educator takes any stage, so that the stages of one service are one line. */
const stageOf = ({ kind, stage }: Bottlenecks[number]) => (kind === 'place' ? stage : undefined);

function bottleneckLine(rows: Bottlenecks): Html {
  const [row] = rows;
  if (row === undefined) return html``;
  const stage = stageOf(row);
  const what = stage === undefined ? 'PEPS 2 educators' : `places for ${stageWords[stage].toLowerCase()} placements`;
  const gain = (extra: number) => rows.find((each) => each.extra === extra)?.placedGain ?? 0;
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${row.organisation}</th><td class="govuk-table__cell">${serviceColumn[row.service]}</td><td class="govuk-table__cell">${what}</td>
${[1, 2, 3].map((extra) => html`<td class="govuk-table__cell govuk-table__cell--numeric">${formatNumber(gain(extra))}</td>`)}</tr>
`;
}
