import type { Say } from './problem.ts';

/** A probability or share, from 0 to 1. */
export function probability(say: Say, path: string, value: number | undefined, what = 'a probability'): void {
  if (value === undefined || (value >= 0 && value <= 1)) return;
  say(path, `${value} is not ${what}: give a number from 0 to 1.`);
}

/** A whole number of something, such as months. */
export function whole(say: Say, path: string, value: number, least: number, most: number, of: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  say(path, `${value} is not a whole number of ${of} from ${least} to ${most}.`);
}

/** FTE, pounds or another amount, which may have decimals. */
export function amount(say: Say, path: string, value: number | undefined, most: number, of: string): void {
  if (value === undefined || (value >= 0 && value <= most)) return;
  say(
    path,
    value < 0
      ? `${value} is negative: give 0 ${of} or more.`
      : `${value} is more than ${most} ${of}, the most that is projected.`,
  );
}

/** Names in a sentence: “a, b or c”. */
export function either(names: readonly string[]): string {
  const last = names.at(-1) ?? 'none';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

/** True for an ISO date that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
