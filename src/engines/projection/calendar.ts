import type { Scenario } from './model.ts';

/** A 30 September of the horizon, at which measures are taken. */
export interface CensusDate {
  /** How many months of the horizon have ended; 0 is the start. */
  month: number;
  date: string;
  /** Twelve months of the horizon lie before it, so that flows are those of a year. */
  wholeYear: boolean;
}

/** Months of the horizon. */
export const monthsOf = ({ years }: Scenario): number => years * 12;

/** The calendar month, 1 to 12, in which the month of the horizon ends. */
export const calendarMonth = ({ start }: Scenario, month: number): number => ((monthsFromZero(start) + month) % 12) + 1;

/** The year in which the month of the horizon ends. */
export const calendarYear = ({ start }: Scenario, month: number): number =>
  Math.floor((monthsFromZero(start) + month) / 12);

/** The ISO date on which a month of the horizon ends; 0 gives the start. Shorter months end on their last day. */
export function monthEnd(scenario: Scenario, month: number): string {
  const [year, inYear] = [calendarYear(scenario, month), calendarMonth(scenario, month)];
  const last = new Date(Date.UTC(year, inYear, 0)).getUTCDate();
  const day = Math.min(Number(scenario.start.slice(8)), last);
  return `${year}-${twoDigits(inYear)}-${twoDigits(day)}`;
}

/**
 * Every 30 September of the horizon: the month end that falls in September stands for it. The start is one only if it is
 * a 30 September itself.
 */
export function censusDates(scenario: Scenario): CensusDate[] {
  const dates = Array.from({ length: monthsOf(scenario) + 1 }, (_, month) => month)
    .filter((month) => calendarMonth(scenario, month) === 9)
    .filter((month) => month > 0 || scenario.start.endsWith('-09-30'));
  return dates.map((month) => ({
    month,
    date: `${calendarYear(scenario, month)}-09-30`,
    wholeYear: month >= 12,
  }));
}

const monthsFromZero = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
