import { type Problem, problem, readTable, type Sheet } from '../../../../platform/files/index.ts';
import { pinsTable, roundTables } from '../../formats/index.ts';

/** A pin of a file, by the references of what it binds. */
export interface PinGiven {
  student: string;
  offer: string;
  educator: string | undefined;
  kind: 'must' | 'never';
}

/** References of students and offers in the round and educators on the register, after the files beside are taken in. */
export type PinTargets = Record<'student' | 'offer' | 'educator', ReadonlySet<string>>;

/** What two pins that say the same have in common. */
export const pinKey = ({ student, offer, educator, kind }: PinGiven): string =>
  JSON.stringify([kind, student, offer, educator ?? '']);

const where = {
  student: 'a student of this round',
  offer: 'an offer of this round',
  educator: 'an educator on the register, or nothing',
} as const;

/** The pins of a file; one that names what is not there, or promises a student twice, is rejected. */
export function pinsGiven(
  sheet: Sheet,
  targets: PinTargets,
  promised: ReadonlyMap<string, string>,
): { pins: Map<string, PinGiven>; problems: Problem[]; warnings: string[] } {
  const reading = readTable(sheet, pinsTable, roundTables);
  const problems = [...reading.problems];
  const pins = new Map<string, PinGiven>();
  const promises = new Map(promised);
  for (const { row, value } of reading.rows) {
    const pin: PinGiven = {
      student: value.student_id,
      offer: value.offer_id,
      educator: value.educator_id,
      kind: value.kind,
    };
    const before = problems.length;
    const reject = (column: string, text: string, wrong: string, expected: string) =>
      problems.push(problem(sheet.file, row, column, text, wrong, expected));
    for (const what of ['student', 'offer', 'educator'] as const) {
      const reference = pin[what];
      if (reference !== undefined && !targets[what].has(reference))
        reject(`${what}_id`, reference, 'is not there', where[what]);
    }
    const key = pinKey(pin);
    const promise = promises.get(pin.student);
    if (pin.kind === 'must' && promise !== undefined && promise !== key) {
      reject(
        'student_id',
        pin.student,
        'is promised another place already',
        'one must for each student; remove the other pin first',
      );
    }
    if (problems.length > before) continue;
    if (pin.kind === 'must') promises.set(pin.student, key);
    pins.set(key, pin);
  }
  return { pins, problems, warnings: reading.warnings };
}
