import type { Pin } from '../../../engines/allocation/model.ts';
import { type Problem, problem, readTable, type Sheet } from '../../../platform/files/index.ts';
import type { Checked } from './checked.ts';
import { pinsTable, roundTables } from './tables.ts';

/** The files whose ids a pin may name. */
export interface PinTargets {
  students: Checked<unknown>;
  offers: Checked<unknown>;
  educators: Checked<unknown>;
}

/** Reads `pins.csv`. A pin that names an unknown id, or one on a rejected row, is rejected itself. */
export function readPins(sheet: Sheet, targets: PinTargets): { pins: Pin[]; problems: Problem[]; warnings: string[] } {
  const reading = readTable(sheet, pinsTable, roundTables);
  const problems = [...reading.problems];
  const pins: Pin[] = [];
  for (const { row, value } of reading.rows) {
    const { student_id: studentId, offer_id: offerId, educator_id: educatorId, kind } = value;
    const before = problems.length;
    const check = (column: string, id: string | undefined, file: Checked<unknown>): void => {
      if (id === undefined || file.good.has(id)) return;
      const wrong = file.rejectedIds.has(id)
        ? `stands on a row of ${file.file} that was rejected`
        : `is not in ${file.file}`;
      problems.push(problem(sheet.file, row, column, id, wrong, `a ${column} of ${file.file}`));
    };
    check('student_id', studentId, targets.students);
    check('offer_id', offerId, targets.offers);
    check('educator_id', educatorId, targets.educators);
    if (problems.length > before) continue;
    pins.push({ studentId, offerId, kind, ...(educatorId !== undefined && { educatorId }) });
  }
  return { pins, problems, warnings: reading.warnings };
}
