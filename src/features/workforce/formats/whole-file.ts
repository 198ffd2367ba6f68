import { censusDate, inCensusYear, yearName } from '../../../engines/workforce/calendar.ts';
import type { Worker } from '../../../engines/workforce/model.ts';

/** Hears every worker of a return, and says what no single one shows: a mistake that was made throughout. */
export function openWholeFile(file: string, year: number) {
  const hours = new Map<string, number>();
  const dates = { ends: 0, endsBefore: 0, starts: 0, startsBefore: 0 };
  let working = 0;
  return {
    /** @param fte as it stands in the file */
    hear(worker: Worker, fte: string): void {
      if (worker.standing === 'in-post' || worker.standing === 'agency') {
        working += 1;
        if (looksWeekly(Number(fte))) hours.set(fte, (hours.get(fte) ?? 0) + 1);
      }
      const { started = '', ended = '' } = worker;
      if (inCensusYear(ended, year)) dates.ends += 1;
      if (inCensusYear(ended, year - 1)) dates.endsBefore += 1;
      if (inCensusYear(started, year)) dates.starts += 1;
      if (inCensusYear(started, year - 1)) dates.startsBefore += 1;
    },
    sentences(): string[] {
      return [...weeklyHours(file, hours, working), ...(isLastYears(dates) ? [lastYears(file, year, dates)] : [])];
    },
  };
}

/** Whether a number that should be an FTE is more like hours a week. */
export const looksWeekly = (value: number): boolean => value >= 7 && value <= 60;

/** One or two are slips, which the broken rules tell. */
const fewest = 3;

function weeklyHours(file: string, hours: ReadonlyMap<string, number>, working: number): string[] {
  const many = [...hours.values()].reduce((all, one) => all + one, 0);
  if (many < fewest || many * 10 < working) return [];
  const [[usual = ''] = []] = [...hours].toSorted(([, a], [, b]) => b - a);
  return [
    `${file}: the FTE of ${many} of ${working} workers who are there looks like hours a week (${usual}${hours.size > 1 ? ' most often' : ''}). Full time is 1. Divide hours by those of full time where the return is made, and export it again; as it is, the FTE of these workers is not known.`,
  ];
}

interface Dates {
  ends: number;
  endsBefore: number;
  starts: number;
  startsBefore: number;
}

/** Who left in the year before is in no census of this one; where more did than in this, and more began, the header is wrong. */
const isLastYears = ({ ends, endsBefore, starts, startsBefore }: Dates): boolean =>
  endsBefore >= fewest && endsBefore > ends && startsBefore >= starts;

function lastYears(file: string, year: number, { ends, endsBefore, starts, startsBefore }: Dates): string {
  const before = `${endsBefore} left and ${startsBefore} began in ${yearName(year - 1)}`;
  const now = `${ends === 0 ? 'nobody' : ends} left and ${starts === 0 ? 'nobody' : starts} began in ${yearName(year)}`;
  return `${file} says that it is of ${censusDate(year)}, and looks like the year before: of its workers ${before}, and ${now}. Look whether it is last year’s file under this year’s header.`;
}
