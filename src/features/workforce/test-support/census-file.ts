import { type BrokenRule, brokenRuleLine } from '../formats/broken-rule.ts';
import { type CensusHeading, type Fields, writeCensus } from '../formats/census/write-census.ts';
import type { Listener, ReturnHeading, Source, WorkerRow } from '../formats/reading.ts';

export type { Fields };

/** A permanent case holder of whom everything is there and right. */
export const permanent = (number: number, changes: Fields = {}): Fields => ({
  AgencyWorker: 0,
  SWENo: `SW${1000 + number}`,
  FTE: 1,
  PersonBirthDate: '1985-05-05',
  GenderCurrent: 2,
  Ethnicity: 'WBRI',
  QualLevel: 1,
  OrgRole: 5,
  RoleStartDate: '2015-10-01',
  StartOrigin: 2,
  FTE30: 1,
  Cases30: 15,
  WorkingDaysLost: 4,
  ...changes,
});

/** The same person gone in March 2021. */
export const leaver = (number: number, changes: Fields = {}): Fields =>
  permanent(number, {
    FTE: 0,
    RoleEndDate: '2021-03-31',
    LeaverDestination: 1,
    ReasonLeave: 1,
    Cases30: undefined,
    ...changes,
  });

export const agency = (number: number, changes: Fields = {}): Fields => ({
  AgencyWorker: 1,
  SWENo: `AG${1000 + number}`,
  FTE: 1,
  Cases30: 10,
  ...changes,
});

/** A census file with these workers, of 2021 and authority 801 unless told. */
export function censusXml(workers: readonly Fields[], heading: Partial<CensusHeading> = {}): string {
  const stated = { NumberOfVacancies: 2, NoAgencyFTE: 1, NoAgencyHeadcount: 1 };
  return writeCensus({ year: 2021, authority: '801', stated, ...heading }, workers);
}

/** Text as a file that comes in small pieces, so that nothing depends on where they end. */
export const sourceOf = (text: string | Uint8Array, name = 'census.xml'): Source => {
  const bytes = Buffer.from(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 97) pieces.push(bytes.subarray(at, at + 97));
  return { name, pieces };
};

/** Listens to a reading and keeps everything. */
export function listening() {
  const heard = {
    headings: [] as ReturnHeading[],
    workers: [] as WorkerRow[],
    broken: [] as BrokenRule[],
    warnings: [] as string[],
    lines: () => heard.broken.map(brokenRuleLine),
  };
  const listener: Listener = {
    heading: (heading) => heard.headings.push(heading),
    worker: (row) => heard.workers.push(row),
    broken: (rule) => heard.broken.push(rule),
    warning: (sentence) => heard.warnings.push(sentence),
  };
  return { heard, listener };
}
