import { insetText } from '../../../../../platform/web/components/index.ts';
import { formatShortDate } from '../../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import type { Reply } from '../../../../../platform/web/reply.ts';
import type { Known } from '../../../../../platform/web/route.ts';
import { type Column, dataTable, sheetOf, tableFile } from '../../../../../platform/web/table/index.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { type Placed, placedIn } from '../../../runs/placed.ts';
import { roundFrame, roundPath } from '../frame.ts';
import { found, sortedBy } from '../runs/run/sorting.ts';
import type { StudentsQuery } from '../runs/run/tables/students.ts';
import { serviceColumn, stageWords } from '../runs/words.ts';
import { educatorOf, ownPlacement } from './own-placement.ts';

type Sort = StudentsQuery['sort'];

/** For employers’ leads, practice educators and students: the placements that are theirs, once a run is accepted. */
export async function placementsReply(asked: Known, round: PlacementRound, query: StudentsQuery): Promise<Reply> {
  const all = await placedIn(asked.tx, round.id);
  if (query.as) return tableFile(sheetOf(columns, chosen(all, query)), 'placements', query.as);
  const own = asked.me.holds('student') && !asked.me.holds('employer-lead') && !asked.me.holds('practice-educator');
  const title = own ? 'Your placement' : 'Placements';
  return roundFrame(asked, round, {
    tab: 'allocation',
    title,
    wide: !own,
    body: html`<h2 class="govuk-heading-m">${title}</h2>
${all.length === 0 ? none(own) : own ? all.map(ownPlacement) : table(chosen(all, query), round, query)}`,
  });
}

function none(own: boolean): Html {
  return insetText({
    text: own
      ? 'You have no placement in this round yet. It appears here once the allocation is accepted; your university’s placement co-ordinator can tell you how it stands.'
      : 'No placement in this round is yours to see yet. Placements appear here once the allocation is accepted.',
  });
}

const columns: readonly Column<Placed, Sort>[] = [
  { key: 'name', heading: 'Student', sort: true, cell: ({ student }) => student },
  { key: 'stage', heading: 'Stage', sort: true, cell: ({ stage }) => stageWords[stage] },
  {
    key: 'organisation',
    heading: 'Service and team',
    sort: true,
    cell: ({ organisation, service, team }) => `${organisation}, ${serviceColumn[service].toLowerCase()}, ${team}`,
  },
  { key: 'educator', heading: 'Educator', sort: true, cell: (placed) => educatorOf(placed) },
  { key: 'assessor', heading: 'Assessor', cell: ({ assessor }) => assessor },
  { key: 'starts', heading: 'Starts', cell: ({ starts }) => formatShortDate(starts), value: ({ starts }) => starts },
  { key: 'ends', heading: 'Ends', cell: ({ ends }) => formatShortDate(ends), value: ({ ends }) => ends },
  {
    key: 'about',
    heading: 'About it',
    cell: ({ explanation }) => `${explanation}.`,
    value: ({ explanation }) => explanation,
  },
];

function chosen(all: readonly Placed[], query: StudentsQuery): Placed[] {
  const { q, service, stage } = query.filters;
  const rows = all.filter(
    (placed) =>
      found(q, placed.student, placed.educator, placed.team) &&
      (service === undefined || placed.service === service) &&
      (stage === undefined || placed.stage === stage),
  );
  const byName = ({ student }: Placed) => student;
  return sortedBy(rows, query, {
    reference: byName,
    name: byName,
    stage: ({ stage: of }) => stageWords[of],
    organisation: (placed) => `${placed.organisation} ${placed.service} ${placed.team}`,
    area: ({ area }) => area,
    journey: byName,
    educator: ({ educator }) => educator,
  });
}

function table(rows: readonly Placed[], round: PlacementRound, query: StudentsQuery): Html {
  return html`${dataTable({
    caption: 'Who comes, where and when',
    columns,
    rows: rows.slice(query.offset, query.offset + query.perPage),
    total: rows.length,
    noun: ['placement', 'placements'],
    query,
    path: roundPath(round, 'allocation'),
    empty: html`<p class="govuk-body">There is nothing here.</p>`,
    download: true,
    wide: true,
  })}`;
}
