import type { Sheet } from '../../../../platform/files/index.ts';
import type { BrokenRule } from '../broken-rule.ts';
import { type Row, rowsOf } from '../rows.ts';
import { wholeAmount } from '../values.ts';
import { socialWorker, unknownMark } from './codes.ts';

/** Social workers of all workplaces of a file: each undefined when no workplace says it. */
export interface WorkplaceCounts {
  starters: number | undefined;
  leavers: number | undefined;
  vacancies: number | undefined;
  workplaces: number;
}

const lists = ['STARTERS', 'LEAVERS', 'VACANCIES'] as const;
type List = (typeof lists)[number];

/** Counts what workplaces say of their social workers. A workplace without any adds 0; one that does not know adds nothing. */
export function countWorkplaces(sheet: Sheet, broken: (rule: BrokenRule) => void): WorkplaceCounts {
  const totals = new Map<List, number>();
  let workplaces = 0;
  for (const row of rowsOf(sheet, unknownMark, broken)) {
    if (row.text('STATUS').toUpperCase() === 'DELETE') continue;
    workplaces += 1;
    for (const list of lists) {
      const count = socialWorkersIn(row, list);
      if (count !== undefined) totals.set(list, (totals.get(list) ?? 0) + count);
    }
  }
  return {
    starters: totals.get('STARTERS'),
    leavers: totals.get('LEAVERS'),
    vacancies: totals.get('VACANCIES'),
    workplaces,
  };
}

/** The number beside job role 6 in a list that goes with ALLJOBROLES, or undefined where nobody knows. */
function socialWorkersIn(row: Row, list: List): number | undefined {
  const roles = split(row.text('ALLJOBROLES'));
  const numbers = split(row.text(list));
  if (numbers.length === 0 || (numbers.length === 1 && numbers[0] === unknownMark)) return undefined;
  if (numbers.length !== roles.length) {
    row.say(
      list,
      `has ${numbers.length} numbers for the ${roles.length} job roles of ALLJOBROLES; give one each, or a single 999`,
    );
    return undefined;
  }
  const at = roles.indexOf(socialWorker);
  if (at < 0) return 0;
  const number = numbers[at] ?? '';
  if (number === unknownMark) return undefined;
  const read = wholeAmount(number);
  if ('value' in read) return read.value;
  row.say(list, `${read.wrong} for job role ${socialWorker}`);
  return undefined;
}

const split = (text: string): string[] => (text === '' ? [] : text.split(';').map((part) => part.trim()));
