import { attributes, type Html, html } from '../../../../../../platform/web/html.ts';
import { count } from '../../../../../../platform/web/words.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { byWhatWouldHelp, type Waits } from '../../../../runs/matched.ts';
import type { DoneRun } from '../../../../runs/model.ts';
import { roundPath } from '../../frame.ts';
import { studentsWait } from '../words.ts';

/** How many wait, what would place more of them, and who they are by what would help. */
export function waitsSection(round: PlacementRound, run: DoneRun, waiting: readonly Waits[]): Html | false {
  const { summary } = run;
  if (summary.waiting === 0) return false;
  const others = summary.waiting - waiting.length;
  const heading = summary.waits?.replace(/\.$/, '') ?? studentsWait(summary.waiting);
  return html`<h3 class="govuk-heading-m govuk-!-margin-top-6">${heading}</h3>
${
  summary.helps.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${summary.helps.map((help) => html`<li>${help}</li>`)}</ul>`
}
${byWhatWouldHelp(waiting).map((group) => helpGroup(round, run, group))}
${others > 0 && html`<p class="govuk-body">${count(others, 'student')} of other universities ${others === 1 ? 'waits' : 'wait'} too.</p>`}
<p class="govuk-body"><a class="govuk-link"${attributes({ href: roundPath(round, 'runs', run.id, 'waiting') })}>Everything that would help, to take to a director</a></p>`;
}

function helpGroup(
  round: PlacementRound,
  run: DoneRun,
  { help, students }: ReturnType<typeof byWhatWouldHelp>[number],
): Html {
  const heading = help === undefined ? 'Nothing small would help' : forMany(help, students.length);
  return html`<h4 class="govuk-heading-s govuk-!-margin-bottom-1">${heading}</h4>
<ul class="govuk-list govuk-list--spaced">${students.map((student) => html`<li>${waitLine(round, run, student)}</li>`)}</ul>`;
}

/** The help of one student, said of several: it places any one of them. */
export function forMany(help: string, students: number): string {
  return students === 1
    ? help
    : help.replace('would place this student', `would place one of these ${students} students`);
}

/** Name, and in a disclosure why they wait and what would help; `open` for paper. */
export function waitLine(round: PlacementRound, run: DoneRun, student: Waits, open = false): Html {
  return html`<a class="govuk-link"${attributes({ href: roundPath(round, 'runs', run.id, 'students', student.profileId) })}>${student.name}</a> (${student.reference})
<details class="govuk-details govuk-!-margin-bottom-0"${attributes({ open })}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Why<span class="govuk-visually-hidden"> ${student.name} waits</span></span></summary>
<div class="govuk-details__text"><p class="govuk-body">${student.explanation}</p>
${student.helps.length > 1 && html`<p class="govuk-body">What would help:</p><ul class="govuk-list govuk-list--bullet">${student.helps.map((each) => html`<li>${each}</li>`)}</ul>`}</div></details>`;
}
