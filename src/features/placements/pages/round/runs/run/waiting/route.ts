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
${[...reasons].map(([reason, students]) => reasonSection(reasonWords[reason], students, (student) => waitLine(round, run, student)))}
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

/** Every gain that was found, exactly: what `helps` says of the best. */
function bottlenecks({ bottlenecks: rows }: RunSummary): Html {
  const head = ['Organisation', 'Service', 'Stage', 'More of', 'How many more', 'Students placed by them'];
  return html`${scrollable(
    'What more would bring',
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-table__caption--m">What one, two and three more would bring, most valuable first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((text, at) => html`<th scope="col" class="govuk-table__header${at > 3 && ' govuk-table__header--numeric'}">${text}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows.map(
      (
        row,
      ) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${row.organisation}</th><td class="govuk-table__cell">${serviceColumn[row.service]}</td><td class="govuk-table__cell">${stageWords[row.stage]}</td>
<td class="govuk-table__cell">${row.kind === 'educator' ? 'PEPS 2 educators' : 'places'}</td><td class="govuk-table__cell govuk-table__cell--numeric">${formatNumber(row.extra)}</td><td class="govuk-table__cell govuk-table__cell--numeric">${formatNumber(row.placedGain)}</td></tr>
`,
    )}</tbody></table>`,
  )}
<p class="govuk-body">Each line is computed exactly, by solving the round again with so many more. A further educator is on site, PEPS 2 and current, takes one student of any stage, and may assess trainees.</p>`;
}
