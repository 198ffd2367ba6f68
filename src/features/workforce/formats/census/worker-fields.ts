import { checkedOnly } from './values.ts';
import type { Say } from './worker.ts';

/** Every field that a worker may have in any layout; free text is not looked at. */
export const knownFields: ReadonlySet<string> = new Set([
  ...'AgencyWorker SWENo FTE PersonBirthDate GenderCurrent Sex Ethnicity QualInst OrgRole RoleStartDate'.split(' '),
  ...'StartOrigin RoleEndDate LeaverDestination ReasonLeave FTE30 Cases30 WorkingDaysLost'.split(' '),
  ...Object.keys(checkedOnly),
]);

/** The number of the register of Social Work England, in capitals; undefined when missing or not of its form. */
export function sweNumber(fields: ReadonlyMap<string, string>, say: Say): string | undefined {
  const text = fields.get('SWENo') ?? '';
  if (text === '') return undefined;
  if (/^[A-Za-z]{2}\d+$/.test(text)) return text.toUpperCase();
  say('SWENo', 'is not two letters and then digits, so this worker cannot be found again in other years');
  return undefined;
}
