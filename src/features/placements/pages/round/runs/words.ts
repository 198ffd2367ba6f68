import type { EducatorRole, ServiceKind, Stage, WaitingReason } from '../../../../../engines/allocation/model.ts';
import { formatDateTime } from '../../../../../platform/web/dates.ts';
import { formatNumber } from '../../../../../platform/web/words.ts';
import type { Run, RunSummary } from '../../../runs/model.ts';

export const stageWords: Readonly<Record<Stage, string>> = {
  first: 'First',
  final: 'Final',
  contrasting: 'Contrasting',
};
export const serviceColumn: Readonly<Record<ServiceKind, string>> = { children: 'Children’s', adults: 'Adults’' };
export const roleWords: Readonly<Record<EducatorRole, string>> = {
  'on-site': 'on site',
  'off-site': 'off-site',
  independent: 'independent',
};
export const reasonWords: Readonly<Record<WaitingReason, string>> = {
  'no-offer': 'No offer fits',
  'no-educator': 'No educator for the offers that fit',
  contested: 'Others need every place or educator that fits',
  'pinned-out': 'A pin stands in the way',
};

/** `Asked for by Ada Fenwick on 14 September 2026 at 2:05pm.` */
export function askedInWords({ askedBy, askedAt }: Run): string {
  return `Asked for${askedBy === undefined ? '' : ` by ${askedBy}`} on ${formatDateTime(askedAt)}.`;
}

/** `6.4 km`, or `about 6.4 km` where an end is known only by its postcode area. */
export function journey({ travelKm, travelApproximate }: { travelKm: number; travelApproximate: boolean }): string {
  return `${travelApproximate ? 'about ' : ''}${formatNumber(travelKm)} km`;
}

/** `1st`, `2nd`, `3rd`. */
export function ordinal(number: number): string {
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${endings[ordinals.select(number)] ?? 'th'}`;
}
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** A value of an objective as people say it. */
export function objectiveValue(name: RunSummary['objectives'][number]['name'], value: number): string {
  return name === 'travel' ? `${formatNumber(value / 10)} km in all` : formatNumber(value);
}

const upToTen = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** `Four students wait`, to begin a sentence or a heading. */
export function studentsWait(number: number): string {
  return `${upToTen[number] ?? formatNumber(number)} ${number === 1 ? 'student waits' : 'students wait'}`;
}
