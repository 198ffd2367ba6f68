import type { Destination, EthnicGroup, Origin, Reason, Role, Sex } from '../../../../engines/workforce/categories.ts';
import { exists } from '../../../../platform/files/index.ts';
import { orderOf } from '../date-order.ts';
import { amount, codes, type Known, known, notKnown, number, type Reader } from '../values.ts';
import { looksWeekly } from '../whole-file.ts';
import { dayBeforeMonth } from './dates.ts';

/** A share of full time, 0 to 1; hours put in by mistake are told what to do with them. */
export const fullTimeEquivalent: Reader<number> = (text) => {
  const read = number(text);
  if ('wrong' in read || read.value <= 1) return read;
  return looksWeekly(read.value)
    ? {
        wrong:
          'is more than 1 and looks like hours a week; divide them by the hours of full time, so that 37 of 37 is 1',
      }
    : { wrong: 'is more than 1; full time is 1' };
};

export const date: Reader<string> = (text) => {
  const plain = text.replace(/T00:00:00.*$/, '');
  if (exists(plain)) return { value: plain };
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) {
    return {
      wrong: dayBeforeMonth(plain)
        ? 'has the day before the month; write it year-month-day, as 2021-09-30'
        : 'is a date that does not exist; dates are year-month-day',
    };
  }
  return {
    wrong:
      orderOf(plain) === 'american'
        ? 'is a date in American order, month first; write it year-month-day, as 2021-09-30'
        : 'is not a date as the census writes it, year-month-day, as 2021-09-30',
  };
};

export const yesNo = codes<boolean>({ 0: false, 1: true });
export const gender = codes<Known<Sex>>({ 0: notKnown, 1: known('male'), 2: known('female'), 9: known('other') });
export const sex = codes<Known<Sex>>({ M: known('male'), F: known('female') });

export const ethnicity = codes<Known<EthnicGroup>>({
  ...group('white', 'WBRI WIRI WOTH'),
  ...group('mixed', 'MWBC MWBA MWAS MOTH'),
  ...group('asian', 'AIND APKN ABAN AOTH'),
  ...group('black', 'BCRB BAFR BOTH'),
  ...group('asian', 'CHNE'),
  ...group('other', 'OOTH'),
  ...group(undefined, 'REFU NOBT'),
});

function group(name: EthnicGroup | undefined, list: string): Record<string, Known<EthnicGroup>> {
  return Object.fromEntries(list.split(' ').map((code) => [code, { known: name }]));
}

export const role = codes<Role>({
  1: 'senior-manager',
  2: 'middle-manager',
  3: 'first-line-manager',
  4: 'senior-practitioner',
  5: 'case-holder',
  6: 'qualified-without-cases',
});

export const origin = codes<Known<Origin>>({
  1: known('nqsw'),
  2: known('other-authority'),
  3: known('outside-england'),
  4: known('agency'),
  5: known('other-social-work'),
  6: known('other-social-care'),
  7: known('outside-social-care'),
  8: known('other'),
  9: notKnown,
  10: notKnown,
});

/** The codes of leavers' destinations have no newly qualified, and so are one less than those of origins. */
export const destination = codes<Known<Destination>>({
  1: known('other-authority'),
  2: known('outside-england'),
  3: known('agency'),
  4: known('other-social-work'),
  5: known('other-social-care'),
  6: known('outside-social-care'),
  7: known('other'),
  8: notKnown,
  9: notKnown,
});

export const reason = codes<Known<Reason>>({
  1: known('resignation'),
  2: known('voluntary-redundancy'),
  3: known('compulsory-redundancy'),
  4: known('dismissed'),
  5: known('retired'),
  6: known('deceased'),
  7: known('other-role'),
  8: known('other'),
  9: notKnown,
  10: notKnown,
});

/** Fields that no figure needs yet, whose codes are checked all the same. */
export const checkedOnly: Record<string, Reader<unknown>> = {
  QualLevel: codes({ 1: true, 2: true, 3: true }),
  StepUpGrad: yesNo,
  FrontlineGrad: yesNo,
  Absat30Sept: yesNo,
  ReasonAbsence: codes({ MAT: true, OTH: true, PUB: true, SIC: true, TRN: true, UNA: true, UNP: true }),
  CFKSSstatus: codes({ 1: true, 2: true, 3: true, 4: true }),
  ContractWeeks: amount,
  BaseSalary: amount,
  RRPayments: amount,
  OtherPayments: amount,
};
