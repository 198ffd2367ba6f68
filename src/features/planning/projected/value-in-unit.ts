import { z } from 'zod';
import { formatDate } from '../../../platform/web/dates.ts';
import { formatNumber } from '../../../platform/web/words.ts';
import { inField, isShare } from '../scenario-file/shares.ts';

/** A value of a scenario with its unit, as people read it: `17.8%`, `£18,000`, `September`, `4 points fewer`. */
export function valueInUnit(path: string, value: string | number): string {
  if (typeof value === 'string') return textWords(value);
  if (/(^|\.)costs\./.test(path)) return `£${formatNumber(value)}`;
  if (/\.recruit\.nqsw\.months\[\d+\]$/.test(path)) return month.format(new Date(Date.UTC(2000, value - 1)));
  if (changes.test(path)) return changeWords(value);
  return isShare(path) ? `${inField(value)}%` : formatNumber(value);
}

/** What a lever adds to a rate, rather than puts in its place. */
const changes = /^levers\[\d+\]\.(leave\.|progress\[\d+\]\.perYear$|recruit\.others\.)/;
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

function changeWords(share: number): string {
  const points = inField(Math.abs(share));
  return `${points} ${points === '1' ? 'point' : 'points'} ${share < 0 ? 'fewer' : 'more'}`;
}

function textWords(value: string): string {
  if (z.iso.date().safeParse(value).success) return formatDate(value);
  if (value === 'vacant') return 'As many as NQSW posts are vacant';
  const [, more] = /^vacant\+(\d+(?:\.\d+)?)%$/.exec(value) ?? [];
  return more === undefined ? value : `As many as NQSW posts are vacant, and ${more}% of those posts on top`;
}
