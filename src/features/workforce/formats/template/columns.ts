import type { Service } from '../../../../engines/workforce/model.ts';
import { date } from '../../../../platform/files/index.ts';
import { orderOf } from '../date-order.ts';
import type { Read } from '../values.ts';

/** "2025", or "2024-25": the year in which the census year ends. */
export function yearOf(text: string): number | undefined {
  const [, plain, from] = /^(20\d\d)$|^(20\d\d)[-/]\d\d(?:\d\d)?$/.exec(text) ?? [];
  if (plain !== undefined) return Number(plain);
  return from === undefined ? undefined : Number(from) + 1;
}

export function serviceOf(text: string): Service | undefined {
  const plain = text.toLowerCase();
  if (plain.startsWith('child')) return 'children';
  return plain.startsWith('adult') ? 'adults' : undefined;
}

const column = date().required();

/** A date as every table takes it: 2026-09-14 or 14/09/2026. */
export const day = (text: string): Read<string> => {
  const read = column.read(text);
  if (orderOf(text) === 'american') {
    return { wrong: 'is a date in American order, month first; write it 14/09/2026 or 2026-09-14' };
  }
  return 'value' in read ? read : { wrong: `${read.wrong}; expected ${column.expected}` };
};
