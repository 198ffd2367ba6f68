/** Working days in a census year, by which absence is divided: 254 in the years that end in 2020 and 2024, otherwise 253 (DfE). */
export const workingDays = (year: number): number => (year === 2020 || year === 2024 ? 254 : 253);

/** The day of the census, and the last of its year: 30 September. */
export const censusDate = (year: number): string => `${year}-09-30`;

/** True for an ISO date from 1 October to the 30 September of `year`. */
export const inCensusYear = (date: string, year: number): boolean =>
  date > censusDate(year - 1) && date <= censusDate(year);

/** Whole years from one ISO date to another, as birthdays count; negative if the second is earlier. */
export function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** "2017-18" for the year that ended on 30 September 2018. */
export const yearName = (year: number): string => `${year - 1}-${String(year % 100).padStart(2, '0')}`;

/** The year of the last census up to an ISO day. */
export const latestCensusYear = (day: string): number =>
  day >= censusDate(Number(day.slice(0, 4))) ? Number(day.slice(0, 4)) : Number(day.slice(0, 4)) - 1;
