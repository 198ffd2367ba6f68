import type { EthnicGroup, Sex } from '../../../../engines/workforce/categories.ts';
import { exists } from '../../../../platform/files/index.ts';
import { orderOf } from '../date-order.ts';
import { codes, type Known, known, notKnown, number, type Read, type Reader } from '../values.ts';

/** 999 stands for "not known" in every field of the bulk upload. */
export const unknownMark = '999';

/** Main job roles; the figures are of social workers. */
export const socialWorker = '6';

const jobRoles = '1-11 15-17 22-27 34-52';

export const jobRole: Reader<string> = (text) =>
  inRanges(Number(text), jobRoles) ? { value: text } : { wrong: `is not a job role; the codes are ${said(jobRoles)}` };

function inRanges(code: number, ranges: string): boolean {
  return ranges.split(' ').some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Number.isInteger(code) && code >= from && code <= to;
  });
}

const said = (ranges: string): string =>
  ranges
    .replaceAll('-', ' to ')
    .replaceAll(/(?<=\d) (?=\d)/g, ', ')
    .replace(/, (?=[^,]*$)/, ' and ');

/** Permanent and temporary staff are in post, as in Skills for Care's own rates; bank and others are in no figure. */
export const employment = codes<'in-post' | 'agency' | 'gone'>({
  1: 'in-post',
  2: 'in-post',
  3: 'gone',
  4: 'agency',
  7: 'gone',
});

export const gender = codes<Known<Sex>>({ 1: known('male'), 2: known('female'), 3: notKnown, 4: known('other') });

export const ethnicity: Reader<Known<EthnicGroup>> = (text) => {
  const code = Number(text);
  if (code === 99 || code === 999) return { value: notKnown };
  const group = groups.find(({ from, to }) => code >= from && code <= to)?.group;
  return group === undefined
    ? { wrong: 'is not in the code list; the codes are 31 to 47, 98 and 99' }
    : { value: known(group) };
};

const groups: { from: number; to: number; group: EthnicGroup }[] = [
  { from: 31, to: 34, group: 'white' },
  { from: 35, to: 38, group: 'mixed' },
  { from: 39, to: 43, group: 'asian' },
  { from: 44, to: 46, group: 'black' },
  { from: 47, to: 47, group: 'other' },
  { from: 98, to: 98, group: 'other' },
];

/** DD/MM/YYYY. */
export const date: Reader<string> = (text) => {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (parts === null) return { wrong: 'is not a date as the bulk upload writes it, day/month/year, as 30/09/2021' };
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (exists(iso)) return { value: iso };
  return {
    wrong:
      orderOf(text) === 'american'
        ? 'is a date in American order, month first; write it day/month/year, as 30/09/2021'
        : 'is a date that does not exist; dates are day/month/year',
  };
};

/** Hours a week in the contract. */
export const weeklyHours: Reader<number> = (text) => atMost(number(text), 75, 'is more than 75 hours a week');

export const sickDays: Reader<number> = (text) => atMost(number(text), 366, 'is more days than a year has');

function atMost(read: Read<number>, most: number, wrong: string): Read<number> {
  return 'value' in read && read.value > most ? { wrong } : read;
}
