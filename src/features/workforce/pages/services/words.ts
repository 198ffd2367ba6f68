import type { Service } from '../../../../engines/workforce/model.ts';
import type { SentReturn } from '../../sending/model.ts';

const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `24.6`: full-time equivalents and cases, with one decimal. */
export const withOneDecimal = (value: number): string => one.format(value);
/** `24.6%` */
export const percentWords = (percent: number): string => `${one.format(percent)}%`;

/** What a return is called. */
export const sourceWords: Readonly<Record<SentReturn['source'], string>> = {
  census: 'children’s social work workforce census',
  adults: 'adults’ bulk upload to Skills for Care',
  template: 'plain template',
};

export const workersOf: Readonly<Record<Service, string>> = {
  children: 'children’s social workers',
  adults: 'adults’ social workers',
};
