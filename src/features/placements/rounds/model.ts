import type { Policy } from '../../../engines/allocation/model.ts';

/** One tranche of placements that start together: students, places and educators, and how they are matched. */
export interface PlacementRound {
  id: string;
  name: string;
  /** `2026-27`: from 1 September to 31 August. */
  academicYear: string;
  /** The wave, in the partnership's own words: `Final placements, September`. */
  tranche: string;
  /** ISO date on which the allocation is to be made, where one is set. */
  allocationDay: string | undefined;
  /** ISO dates of the first and the last day of the placements. */
  starts: string;
  ends: string;
  /** The rules and the order of objectives of its allocation (allocation.md). */
  policy: Policy;
}

/** A day that the round works towards. */
export interface KeyDate {
  /** As the subject of a sentence: `Allocation day`. */
  what: string;
  /** ISO date. */
  on: string;
  /** Days from today; 0 is today. */
  days: number;
}

/** The next day that matters, today included; nothing once the placements have ended. */
export function nextKeyDate(
  round: Pick<PlacementRound, 'allocationDay' | 'starts' | 'ends'>,
  today: string,
): KeyDate | undefined {
  const dates = [
    { what: 'Allocation day', on: round.allocationDay },
    { what: 'The first day of placements', on: round.starts },
    { what: 'The last day of placements', on: round.ends },
  ].flatMap(({ what, on }) => (on === undefined || on < today ? [] : [{ what, on, days: daysBetween(today, on) }]));
  return dates.sort((a, b) => a.days - b.days)[0];
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `2026-27` of a day in it: the year runs from 1 September to 31 August. */
export function academicYearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
