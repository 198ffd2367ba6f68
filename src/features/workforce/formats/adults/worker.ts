import { censusDate } from '../../../../engines/workforce/calendar.ts';
import type { Worker } from '../../../../engines/workforce/model.ts';
import type { Row } from '../rows.ts';
import { ageWords, isOfAge, type Reader } from '../values.ts';
import { employment, ethnicity, gender, jobRole, sickDays, socialWorker, weeklyHours } from './codes.ts';

/** Contract hours of a full week, of which the full-time equivalent is a share. */
export const fullWeek = 37;

/**
 * A social worker of the worker file; undefined for other job roles, whose rows are checked all the same. `date` reads its dates
 * as the file writes them.
 */
export function socialWorkerOf(row: Row, year: number, date: Reader<string>): Worker | undefined {
  const role = row.read('MAINJOBROLE', jobRole);
  if (row.text('MAINJOBROLE') === '') row.say('MAINJOBROLE', 'is missing: every worker needs a main job role');
  const standing = row.read('EMPLSTATUS', employment);
  if (row.text('EMPLSTATUS') === '') row.say('EMPLSTATUS', 'is missing: every worker needs an employment status');
  const hours = row.read('CONTHOURS', weeklyHours) ?? row.read('AVGHOURS', weeklyHours);
  const worker: Worker = {
    standing,
    mayBe: standing === undefined ? ['in-post', 'agency', 'gone'] : undefined,
    repeated: false,
    fte: hours === undefined ? undefined : Math.min(1, Math.round((hours / fullWeek) * 1e6) / 1e6),
    born: born(row, year, date),
    started: row.read('STARTDATE', date),
    ended: undefined,
    sex: row.read('GENDER', gender)?.known,
    ethnicity: row.read('ETHNICITY', ethnicity)?.known,
    role: 'social-worker',
    origin: undefined,
    destination: undefined,
    reason: undefined,
    cases: undefined,
    daysLost: row.read('DAYSSICK', sickDays),
  };
  if (worker.started !== undefined && worker.started > censusDate(year)) worker.standing = 'gone';
  return role === socialWorker ? worker : undefined;
}

function born(row: Row, year: number, date: Reader<string>): string | undefined {
  const found = row.read('DOB', date);
  if (found === undefined) return undefined;
  const age = year - Number(found.slice(0, 4));
  if (isOfAge(age)) return found;
  row.say('DOB', ageWords);
  return undefined;
}
