import { attributes, type Html, html } from '../../../../../../../platform/web/html.ts';
import {
  type Column,
  dataTable,
  filterInputs,
  oneOf,
  search,
  type TableQuery,
  tableQuery,
} from '../../../../../../../platform/web/table/index.ts';
import { type PinnedPlace, pinInWords } from '../../../../../pins/model.ts';
import type { PlacementRound } from '../../../../../rounds/model.ts';
import type { Matched } from '../../../../../runs/matched.ts';
import type { DoneRun } from '../../../../../runs/model.ts';
import { roundPath } from '../../../frame.ts';
import { journey, ordinal, roleWords, serviceColumn, stageWords } from '../../words.ts';
import { pinForm } from '../pin-form.ts';
import { found, sortedBy } from '../sorting.ts';

const sortable = ['reference', 'name', 'stage', 'organisation', 'area', 'journey', 'educator'] as const;
type Sort = (typeof sortable)[number];

/** What may be asked of the table of students, and of an organisation’s own placements. */
export const studentsQuery = tableQuery({
  sortable,
  filters: {
    q: search(),
    organisation: search(),
    service: oneOf(['children', 'adults']),
    stage: oneOf(['first', 'final', 'contrasting']),
    pinned: oneOf(['yes']),
  },
});
type Filters = {
  q?: string | undefined;
  organisation?: string | undefined;
  service?: string | undefined;
  stage?: string | undefined;
  pinned?: string | undefined;
};
export type StudentsQuery = TableQuery<Sort, Filters>;

interface Shown {
  round: PlacementRound;
  run: DoneRun;
  pins: readonly PinnedPlace[];
  csrf: Html;
  moment: string;
}

/** The matches asked for, in the order asked for. */
export function chosenStudents(
  matches: readonly Matched[],
  query: StudentsQuery,
  pins: readonly PinnedPlace[],
): Matched[] {
  const { q, organisation, service, stage, pinned } = query.filters;
  const pinnedProfiles = new Set(pins.map(({ profileId }) => profileId));
  const chosen = matches.filter(
    (match) =>
      found(q, match.reference, match.name, match.educator, match.team, match.area) &&
      (organisation === undefined || match.organisationId === organisation) &&
      (service === undefined || match.service === service) &&
      (stage === undefined || match.stage === stage) &&
      (pinned === undefined || pinnedProfiles.has(match.profileId)),
  );
  return sortedBy(chosen, query, {
    reference: ({ reference }) => reference,
    name: ({ name }) => name,
    stage: (match) => stageWords[match.stage],
    organisation: (match) => `${match.organisation} ${match.service} ${match.team}`,
    area: ({ preferenceRank }) => preferenceRank,
    journey: ({ travelKm }) => travelKm,
    educator: ({ educator }) => educator,
  });
}

export function studentColumns(shown: Shown): Column<Matched, Sort>[] {
  const { round, run } = shown;
  const page = ({ profileId }: Matched) => roundPath(round, 'runs', run.id, 'students', profileId);
  return [
    {
      key: 'name',
      heading: 'Student',
      sort: true,
      cell: (match) =>
        html`<a class="govuk-link"${attributes({ href: page(match), id: `s-${match.profileId}` })}>${match.name}</a>`,
      value: ({ name }) => name,
    },
    { key: 'reference', heading: 'Reference', sort: true, cell: ({ reference }) => reference },
    { key: 'stage', heading: 'Stage', sort: true, cell: ({ stage }) => stageWords[stage] },
    {
      key: 'organisation',
      heading: 'Placed with',
      sort: true,
      cell: ({ organisation, service, team }) => `${organisation}, ${serviceColumn[service].toLowerCase()}, ${team}`,
    },
    {
      key: 'area',
      heading: 'Area',
      sort: true,
      cell: ({ area, preferenceRank }) =>
        `${area}${preferenceRank === undefined ? '' : ` (${ordinal(preferenceRank)} choice)`}`,
    },
    { key: 'statutory', heading: 'Statutory', cell: ({ statutory }) => (statutory ? 'Yes' : 'No') },
    {
      key: 'journey',
      heading: 'Journey',
      sort: true,
      numeric: true,
      cell: (match) => journey(match),
      value: ({ travelKm }) => travelKm,
    },
    {
      key: 'educator',
      heading: 'Educator',
      sort: true,
      cell: ({ educator, educatorRole, assessor }) =>
        `${educator}, ${roleWords[educatorRole]}${assessor === undefined ? '' : `, assessed by ${assessor}`}`,
    },
    {
      key: 'why',
      heading: 'Why, and pins',
      cell: (match) => tools(shown, match, page(match)),
      value: ({ explanation }) => explanation,
    },
  ];
}

function tools(shown: Shown, match: Matched, page: string): Html {
  const pins = shown.pins.filter(({ profileId }) => profileId === match.profileId);
  return html`${pins.map((pin) => html`<strong class="govuk-tag govuk-tag--purple">${pin.kind === 'must' ? 'Pinned' : 'Never'}</strong> <span class="govuk-visually-hidden">${pinInWords(pin)}</span>`)}
<details class="govuk-details govuk-!-margin-bottom-0"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Why<span class="govuk-visually-hidden"> ${match.name} is placed here, and pins</span></span></summary>
<div class="govuk-details__text"><p class="govuk-body-s">${match.explanation}.</p>
${pins.map((pin) => html`<p class="govuk-body-s">${pinInWords(pin)}.</p>`)}
<p class="govuk-body-s"><a class="govuk-link"${attributes({ href: `${page}#possible` })}>What else was possible<span class="govuk-visually-hidden"> for ${match.name}</span></a></p>
${pinForm({ ...shown, at: 'run', profileId: match.profileId, who: match.name, offer: { id: match.offerId, where: `${match.organisation}, ${match.team}` }, educator: { id: match.educatorId, name: match.educator } })}
</div></details>`;
}

export function studentsTable(
  shown: Shown & { matches: readonly Matched[]; all: readonly Matched[]; query: StudentsQuery; path: string },
): Html {
  const { matches, all, query } = shown;
  return dataTable({
    caption: 'Who is placed where',
    columns: studentColumns(shown),
    rows: matches.slice(query.offset, query.offset + query.perPage),
    total: matches.length,
    noun: ['placed student', 'placed students'],
    query,
    path: shown.path,
    filters: filters(all, query.filters),
    empty: html`<p class="govuk-body">This run places none of the students whom you can see. Why each of them waits is said above.</p>`,
    download: true,
    wide: true,
  });
}

function filters(all: readonly Matched[], set: Filters): Html[] {
  const organisations = new Map(all.map(({ organisationId, organisation }) => [organisationId, organisation]));
  const { words, chosen } = filterInputs(set);
  return [
    words('q', 'Student, educator, team or area'),
    chosen(
      'organisation',
      'Organisation',
      [...organisations].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text)),
    ),
    chosen('service', 'Service', [
      { value: 'children', text: 'Children’s' },
      { value: 'adults', text: 'Adults’' },
    ]),
    chosen(
      'stage',
      'Stage',
      Object.entries(stageWords).map(([value, text]) => ({ value, text })),
    ),
    chosen('pinned', 'Pins', [{ value: 'yes', text: 'Pinned students' }]),
  ];
}
