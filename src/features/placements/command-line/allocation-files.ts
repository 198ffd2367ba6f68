import type { Bottleneck, Solution } from '../../../engines/allocation/model.ts';
import { type CellOut, csvText } from '../../../platform/files/index.ts';
import type { RoundReading } from '../formats/index.ts';

/** What `allocate` found, with the round it was found for. */
export interface Found {
  reading: RoundReading;
  solution: Solution;
  /** Undefined when there was no time to work them out. */
  bottlenecks: Bottleneck[] | undefined;
}

const allocationColumns = [
  'student_id',
  'offer_id',
  'organisation',
  'service',
  'team',
  'educator_id',
  'educator_role',
  'assessor_id',
  'travel_km',
  'preference_rank',
  'statutory',
  'explanation',
];
const unplacedColumns = ['student_id', 'reason_code', 'explanation', 'what_would_help'];

/** The files that `allocate` writes, by name: `allocation.csv`, `unplaced.csv` and `report.json`. */
export async function allocationFiles(found: Found): Promise<Record<string, string>> {
  return {
    'allocation.csv': await csvText(allocationColumns, allocationRows(found)),
    'unplaced.csv': await csvText(unplacedColumns, unplacedRows(found)),
    'report.json': `${JSON.stringify(report(found), null, 2)}\n`,
  };
}

function allocationRows({ reading: { round }, solution }: Found): CellOut[][] {
  const offers = new Map(round.offers.map((offer) => [offer.id, offer]));
  const matches = new Map(solution.matches.map((match) => [match.studentId, match]));
  return round.students.flatMap(({ id }) => {
    const match = matches.get(id);
    const offer = match && offers.get(match.offerId);
    if (match === undefined || offer === undefined) return [];
    return [
      [
        id,
        offer.id,
        offer.organisation,
        offer.service,
        offer.team,
        match.educatorId,
        match.educatorRole,
        match.assessorId,
        match.travelKm,
        match.preferenceRank,
        match.statutory,
        match.explanation,
      ],
    ];
  });
}

function unplacedRows({ solution }: Found): CellOut[][] {
  return solution.waiting.map(({ studentId, reason, explanation, helps }) => [
    studentId,
    reason,
    explanation,
    helps.join(' '),
  ]);
}

/** The contents of `report.json`; its keys are a contract, described in docs/formats.md. */
function report({ reading, solution, bottlenecks }: Found) {
  return {
    students: reading.round.students.length,
    placed: solution.matches.length,
    objectives: solution.objectives,
    unplaced: solution.waiting.map(({ studentId, reason, blocking, helps }) => ({
      student_id: studentId,
      reason,
      blocking,
      helps,
    })),
    bottlenecks: bottlenecks ?? [],
    bottlenecksKnown: bottlenecks !== undefined,
    rejectedRows: reading.rejectedRows,
    approximateOutcodes: reading.approximateOutcodes,
    solver: solution.solver,
    seed: 1,
  };
}
