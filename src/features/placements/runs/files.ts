import type { Sheet } from '../../../platform/web/table/index.ts';
import { allocationColumns, unplacedColumns } from '../formats/allocation-columns.ts';
import type { PlacementRound } from '../rounds/model.ts';
import type { Matched, Waits } from './matched.ts';

/** `allocation.csv`, with the columns of docs/formats.md. */
export function allocationSheet(matches: readonly Matched[]): Sheet {
  return {
    headings: allocationColumns,
    rows: matches.map((match) => [
      match.reference,
      match.offer,
      match.organisation,
      match.service,
      match.team,
      match.educatorReference,
      match.educatorRole,
      match.assessorReference,
      match.travelKm,
      match.preferenceRank,
      match.statutory ? 'yes' : 'no',
      match.explanation,
    ]),
  };
}

/** `unplaced.csv`, with the columns of docs/formats.md. */
export function unplacedSheet(waiting: readonly Waits[]): Sheet {
  return {
    headings: unplacedColumns,
    rows: waiting.map(({ reference, reason, explanation, helps }) => [reference, reason, explanation, helps.join(' ')]),
  };
}

/** What an organisation may know of the students who come to it. */
export function organisationSheet(matches: readonly Matched[], round: Pick<PlacementRound, 'starts' | 'ends'>): Sheet {
  return {
    headings: [
      'student',
      'stage',
      'service',
      'team',
      'area',
      'statutory',
      'educator',
      'educator_role',
      'assessor',
      'starts',
      'ends',
      'explanation',
    ],
    rows: matches.map((match) => [
      match.name,
      match.stage,
      match.service,
      match.team,
      match.area,
      match.statutory ? 'yes' : 'no',
      match.educator,
      match.educatorRole,
      match.assessor,
      round.starts,
      round.ends,
      match.explanationForProvider,
    ]),
  };
}
