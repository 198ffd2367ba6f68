import { censusDate, inCensusYear } from '../../../../engines/workforce/calendar.ts';
import type { Standing, Worker } from '../../../../engines/workforce/model.ts';
import { ageWords, amount, isOfAge, type Read, wholeAmount } from '../values.ts';
import {
  checkedOnly,
  date,
  destination,
  ethnicity,
  fullTimeEquivalent,
  gender,
  origin,
  reason,
  role,
  sex,
  yesNo,
} from './values.ts';

/** Says what is wrong with a field of the worker at hand. */
export type Say = (field: string, rule: string) => void;

/**
 * One `CSWWWorker` as the figures need it. A field that breaks a rule is said and becomes unknown; the worker stays.
 * The rules are those of the DfE's guide to the census.
 */
export function workerOf(fields: ReadonlyMap<string, string>, year: number, say: Say): Worker {
  const read = <Value>(field: string, reader: (text: string) => Read<Value>): Value | undefined => {
    const text = fields.get(field);
    if (text === undefined || text === '') return undefined;
    const found = reader(text);
    if ('value' in found) return found.value;
    say(field, found.wrong);
    return undefined;
  };
  for (const [field, reader] of Object.entries(checkedOnly)) read(field, reader);
  const agency = read('AgencyWorker', yesNo);
  if (!has(fields, 'AgencyWorker')) say('AgencyWorker', 'is missing: every worker needs 0 or 1');
  const started = read('RoleStartDate', date);
  const ended = read('RoleEndDate', date);
  const fte = read('FTE', fullTimeEquivalent);
  const before = read('FTE30', fullTimeEquivalent);
  const hasEnd = has(fields, 'RoleEndDate');
  const worker: Worker = {
    ...standingOf(agency, hasEnd, ended, year),
    repeated: false,
    fte: hasEnd ? before : fte,
    born: born(read('PersonBirthDate', date), year, say),
    started: started !== undefined && started > censusDate(year) ? undefined : started,
    ended,
    sex: (read('Sex', sex) ?? read('GenderCurrent', gender))?.known,
    ethnicity: read('Ethnicity', ethnicity)?.known,
    role: read('OrgRole', role),
    origin: read('StartOrigin', origin)?.known,
    destination: read('LeaverDestination', destination)?.known,
    reason: read('ReasonLeave', reason)?.known,
    cases: read('Cases30', wholeAmount),
    daysLost: read('WorkingDaysLost', amount),
  };
  checkDates({ started, ended }, year, say);
  checkTogether(fields, fte, say);
  if (agency === false) checkComplete(fields, year, say);
  return worker;
}

const has = (fields: ReadonlyMap<string, string>, field: string): boolean => (fields.get(field) ?? '') !== '';

/**
 * Who has a date of leaving within the year is not in post, and who has one that cannot be used has left some time: whether in
 * this year is not known. After the census, they may have been there on its day. Agency workers who left are in no figure.
 */
function standingOf(
  agency: boolean | undefined,
  hasEnd: boolean,
  ended: string | undefined,
  year: number,
): Pick<Worker, 'standing' | 'mayBe'> {
  const oneOf = (...mayBe: Standing[]) => ({ standing: undefined, mayBe });
  if (!hasEnd) return agency === undefined ? oneOf('in-post', 'agency') : { standing: agency ? 'agency' : 'in-post' };
  if (agency) return { standing: 'gone' };
  if (ended !== undefined && inCensusYear(ended, year)) {
    return agency === undefined ? oneOf('leaver', 'gone') : { standing: 'leaver' };
  }
  return ended !== undefined && ended > censusDate(year) ? oneOf('in-post', 'leaver', 'gone') : oneOf('leaver', 'gone');
}

function born(date: string | undefined, year: number, say: Say): string | undefined {
  if (date === undefined) return undefined;
  const age = year - Number(date.slice(0, 4));
  if (isOfAge(age)) return date;
  say('PersonBirthDate', ageWords);
  return undefined;
}

function checkDates(
  { started, ended }: { started: string | undefined; ended: string | undefined },
  year: number,
  say: Say,
): void {
  if (started !== undefined && started > censusDate(year)) {
    say('RoleStartDate', `is after the census of ${censusDate(year)}`);
  }
  if (ended !== undefined && !inCensusYear(ended, year)) {
    say('RoleEndDate', `is not in the census year, ${year - 1}-10-01 to ${censusDate(year)}`);
  }
  if (started !== undefined && ended !== undefined && ended < started) {
    say('RoleEndDate', 'is before the role began, by RoleStartDate');
  }
}

/** Fields of which one needs the other. */
function checkTogether(fields: ReadonlyMap<string, string>, fte: number | undefined, say: Say): void {
  const needs = (one: string, other: string) => {
    if (has(fields, one) && !has(fields, other)) say(other, `is missing: it goes with ${one}`);
  };
  needs('RoleStartDate', 'StartOrigin');
  needs('StartOrigin', 'RoleStartDate');
  needs('RoleEndDate', 'ReasonLeave');
  needs('RoleEndDate', 'LeaverDestination');
  if (!has(fields, 'RoleEndDate') && (has(fields, 'ReasonLeave') || has(fields, 'LeaverDestination'))) {
    say('RoleEndDate', `is missing: it goes with ${has(fields, 'ReasonLeave') ? 'ReasonLeave' : 'LeaverDestination'}`);
  }
  if (has(fields, 'RoleEndDate') && fte !== undefined && fte > 0) say('FTE', 'is not 0, although the role has ended');
}

/** Until then the census had GenderCurrent, and has Sex since. */
const lastOfGender = 2023;

/** What every permanent worker needs. */
function checkComplete(fields: ReadonlyMap<string, string>, year: number, say: Say): void {
  const needed: [field: string, what: string][] = [
    ['PersonBirthDate', 'a date of birth'],
    ['Ethnicity', 'an ethnicity, or REFU or NOBT'],
    ['OrgRole', 'a role'],
    ['FTE30', 'the FTE at 30 September'],
  ];
  for (const [field, what] of needed) {
    if (!has(fields, field)) say(field, `is missing: every permanent worker needs ${what}`);
  }
  if (!has(fields, 'Sex') && !has(fields, 'GenderCurrent')) {
    say(year > lastOfGender ? 'Sex' : 'GenderCurrent', 'is missing: every permanent worker needs it');
  }
  if (!has(fields, 'RoleStartDate') && !has(fields, 'StartOrigin')) {
    say('RoleStartDate', 'is missing: every permanent worker needs a start date and an origin');
  }
}
