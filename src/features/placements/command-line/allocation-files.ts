import type { Bottlenecks } from '../../../engines/allocation/index.ts';
import type { Solution } from '../../../engines/allocation/model.ts';
import { type CellOut, csvText } from '../../../platform/files/index.ts';
import { allocationColumns, unplacedColumns } from '../formats/allocation-columns.ts';
import type { RoundReading } from '../formats/index.ts';

/** What `allocate` found, with the round it was found for. */
export interface Found {
  reading: RoundReading;
  solution: Solution;
  /** Undefined when there was no time to work them out. */
  bottlenecks: Bottlenecks | undefined;
}

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
    bottlenecks: bottlenecks?.found ?? [],
    bottlenecksKnown: bottlenecks?.unsettled.length === 0,
    rejectedRows: reading.rejectedRows,
    approximateOutcodes: reading.approximateOutcodes,
    solver: solution.solver,
    seed: 1,
  };
}
