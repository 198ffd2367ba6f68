import type { Reading } from './columns.ts';

const written = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?: \d{1,2}:\d{2}.*)?$/,
];

/** Reads `2026-09-14` or `14/09/2026` (day first, always) as an ISO date; refuses days that no calendar has. */
export function readDate(cell: string): Reading<string> {
  for (const pattern of written) {
    const { year, month, day } = pattern.exec(cell)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return exists(iso) ? { value: iso } : { wrong: 'is a date that does not exist' };
  }
  return { wrong: 'is not a date we can read' };
}

/** True for an ISO date (`2028-02-29`) that the calendar has, from the year 1900 to 2199. */
export function exists(iso: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(iso)) return false;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
}
