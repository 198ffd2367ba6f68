import type { Absence, Figure, Value } from '../../../../engines/workforce/benchmark/index.ts';
import { atMost100 } from './columns.ts';

/** What the publisher writes where there is no figure. */
const symbols = new Map<string, Absence>(
  Object.entries<Absence>({
    c: 'confidential',
    z: 'not-applicable',
    x: 'not-available',
    ':': 'not-available',
    u: 'low-reliability',
    low: 'rounds-to-zero',
    k: 'rounds-to-zero',
    '': 'empty',
  }),
);

/** What belongs in a cell, for the person who has to put it right. */
export const expected = 'a number of 0 or more, or one of c, z, x, u, low, k and :';

/** What a cell says; `wrong` completes a sentence that starts with it, and its value is unknown. */
export function readValue(cell: string, figure: Figure): { value: Value; wrong?: string } {
  const symbol = symbols.get(cell.toLowerCase());
  if (symbol !== undefined) return { value: symbol };
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(cell)) return bad('is neither a number nor a symbol that we know');
  const value = Number(cell.replaceAll(',', ''));
  if (value < 0) return bad('is less than 0');
  if (value > 10_000_000) return bad('is more than anyone could count');
  return atMost100.has(figure) && value > 100 ? bad('is more than 100%') : { value };
}

function bad(wrong: string): { value: Value; wrong: string } {
  return { value: 'unreadable', wrong: `${wrong}, so it counts as unknown` };
}
