import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { page } from '../../../../../platform/web/route.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, list } from '../../../../../platform/web/words.ts';
import { objectiveWords } from '../../../rounds/objectives.ts';
import { roundOf } from '../../../rounds/store.ts';
import {
  type ObjectiveCompared,
  objectivesCompared,
  type StudentCompared,
  studentsCompared,
} from '../../../runs/compare.ts';
import { type Matched, matchedIn } from '../../../runs/matched.ts';
import type { DoneRun } from '../../../runs/model.ts';
import { doneRunOf } from '../../../runs/store.ts';
import { roundFrame, roundPath } from '../frame.ts';
import { objectiveValue, serviceColumn } from '../runs/words.ts';

/** Two runs side by side: what counts, and whom it touches. */
export const compareRoutes = page({
  path: '/rounds/:round/compare',
  capability: 'placements.allocate',
  params: z.object({ round: id }),
  query: z.object({ from: id, to: id }),
  show: async (asked) => {
    const { tx, params, query } = asked;
    const round = await roundOf(tx, params.round);
    const from = await doneRunOf(tx, round.id, query.from);
    const to = await doneRunOf(tx, round.id, query.to);
    const students = studentsCompared(await matchedIn(tx, from.id), await matchedIn(tx, to.id));
    const title = `Run ${from.number} and run ${to.number} compared`;
    return roundFrame(asked, round, {
      tab: 'allocation',
      title,
      within: { text: 'Runs', href: roundPath(round, 'runs') },
      wide: true,
      body: html`<h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body-l">${inShort(students)}</p>
${objectivesTable(objectivesCompared(from.summary, to.summary), from, to)}
${students.length > 0 && studentsTable(students, from, to, (profileId) => roundPath(round, 'runs', to.id, 'students', profileId))}`,
    });
  },
});

function inShort(students: readonly StudentCompared[]): string {
  if (students.length === 0) return 'Nobody whom you can see is placed differently.';
  const number = (change: StudentCompared['change']) => students.filter((student) => student.change === change).length;
  const said = [
    [number('gained'), (n: number) => `${count(n, 'student')} ${n === 1 ? 'gains' : 'gain'} a placement`],
    [number('lost'), (n: number) => `${count(n, 'student')} ${n === 1 ? 'loses' : 'lose'} their placement`],
    [number('moved'), (n: number) => `${count(n, 'student')} ${n === 1 ? 'goes' : 'go'} elsewhere`],
    [
      number('educator'),
      (n: number) => `${count(n, 'student')} ${n === 1 ? 'gets' : 'get'} another educator at the same offer`,
    ],
  ] as const;
  return `${list(said.flatMap(([n, words]) => (n > 0 ? [words(n)] : [])))}.`;
}

function objectivesTable(rows: readonly ObjectiveCompared[], from: DoneRun, to: DoneRun): Html {
  const value = ({ name }: ObjectiveCompared, number: number | undefined) =>
    number === undefined ? 'not used' : objectiveValue(name, number);
  const better = { from: `Run ${from.number} is better`, to: `Run ${to.number} is better`, neither: 'The same' };
  return scrollable(
    'What counts',
    html`<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">What counts, most important first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Objective</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Run ${from.number}</th>
<th scope="col" class="govuk-table__header govuk-table__header--numeric">Run ${to.number}</th><th scope="col" class="govuk-table__header">Which is better</th></tr></thead>
<tbody class="govuk-table__body">${rows.map(
      (
        row,
      ) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${objectiveWords[row.name].short}</th>
<td class="govuk-table__cell govuk-table__cell--numeric">${value(row, row.from)}</td><td class="govuk-table__cell govuk-table__cell--numeric">${value(row, row.to)}</td>
<td class="govuk-table__cell">${better[row.better]}</td></tr>
`,
    )}</tbody></table>`,
  );
}

const changeWords: Readonly<Record<StudentCompared['change'], string>> = {
  gained: 'Gains a placement',
  lost: 'Loses the placement',
  moved: 'Goes elsewhere',
  educator: 'Gets another educator',
};

function studentsTable(
  rows: readonly StudentCompared[],
  from: DoneRun,
  to: DoneRun,
  page: (profileId: string) => string,
): Html {
  return scrollable(
    'Whom it touches',
    html`<table class="govuk-table tandem-table"><caption class="govuk-table__caption govuk-table__caption--m">Whom it touches</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Student</th><th scope="col" class="govuk-table__header">Change</th>
<th scope="col" class="govuk-table__header">In run ${from.number}</th><th scope="col" class="govuk-table__header">In run ${to.number}</th></tr></thead>
<tbody class="govuk-table__body">${rows.map(
      (
        row,
      ) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link"${attributes({ href: page(row.profileId) })}>${row.name}</a> (${row.reference})</th>
<td class="govuk-table__cell">${changeWords[row.change]}</td><td class="govuk-table__cell">${where(row.from)}</td><td class="govuk-table__cell">${where(row.to)}</td></tr>
`,
    )}</tbody></table>`,
  );
}

function where(match: Matched | undefined): string {
  if (match === undefined) return 'Waits';
  return `${match.organisation}, ${serviceColumn[match.service].toLowerCase()}, ${match.team}, with ${match.educator}`;
}
