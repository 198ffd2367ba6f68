import type { Measure } from '../../engines/projection/index.ts';
import { formatNumber } from '../../platform/web/words.ts';

/** `Croydon children’s services` */
export function placeWords({ organisation, service }: { organisation: string; service: string }): string {
  const kind = { children: 'children’s services', adults: 'adults’ services' }[service];
  if (organisation === 'Services together') return kind === undefined ? 'All services' : `The partnership’s ${kind}`;
  return kind === undefined ? `${organisation}, ${service}` : `${organisation} ${kind}`;
}

/** A share as a percentage to one decimal, half up. */
export const percentWords = (share: number): string => `${(Math.round(share * 1000 + 1e-9) / 10).toFixed(1)}%`;

/** A difference of shares in percentage points: `−4.2`. */
export const pointsWords = (share: number): string => {
  const points = Math.round(share * 1000) / 10;
  return `${points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)}`;
};

/** A number of FTE, posts or people to one decimal at most. */
export const amountWords = (value: number): string => formatNumber(Math.round(value * 10) / 10);

/** Pounds, to the thousand where there are many. */
export const poundsWords = (value: number): string => {
  const rounded = Math.abs(value) >= 100_000 ? Math.round(value / 1000) * 1000 : Math.round(value);
  return `${rounded < 0 ? '−' : ''}£${formatNumber(Math.abs(rounded))}`;
};

/** Measures in the order in which they are offered, as people read them. */
export const measureWords: Record<Measure, string> = {
  vacancies: 'Vacant posts (FTE)',
  vacancyRate: 'Vacancy rate',
  stock: 'Social workers in post (FTE)',
  posts: 'Posts (FTE)',
  turnover: 'Turnover',
  leavers: 'Leavers in the year (FTE)',
  agency: 'Agency workers covering vacancies (FTE)',
  nqswStarts: 'NQSWs who start in the year',
  otherStarts: 'Others who start in the year (FTE)',
  promotions: 'Promotions in the year (FTE)',
};

/** Grades as people read them; others are as the scenario calls them. */
export const gradeWords = (grade: string): string =>
  ({
    nqsw: 'NQSW',
    'social-worker': 'Social worker',
    experienced: 'Experienced social worker',
    senior: 'Senior practitioner',
    manager: 'Manager',
    all: 'All grades',
  })[grade] ?? grade;

/** Writes a figure of a measure. */
export const measureFormat = (measure: Measure): ((value: number) => string) =>
  measure === 'vacancyRate' || measure === 'turnover' ? percentWords : amountWords;

/** `2026` of `2026-09-30`. */
export const yearOf = (date: string): string => date.slice(0, 4);
