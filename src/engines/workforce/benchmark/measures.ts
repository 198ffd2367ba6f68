import { workingDays } from '../calendar.ts';

/** Everything that the publication counts or works out for an area and a year, whatever its columns are called. */
export const figures = [
  'inPostFte',
  'inPostHeadcount',
  'startersFte',
  'startersHeadcount',
  'leaversFte',
  'leaversHeadcount',
  'turnoverRateFte',
  'turnoverRateHeadcount',
  'agencyFte',
  'agencyHeadcount',
  'agencyRateFte',
  'agencyRateHeadcount',
  'agencyCoverFte',
  'agencyCoverRate',
  'vacanciesFte',
  'vacancyRate',
  'vacanciesCoveredRate',
  'caseHoldersFte',
  'cases',
  'caseload',
  'daysLost',
  'absenceRate',
] as const;

export type Figure = (typeof figures)[number];

/** How a rate is made. Source of the formulas: DfE's data dictionary for the children's social work workforce. */
export interface Measure {
  /** As people read it: `turnover (headcount)`. */
  title: string;
  numerator: Figure;
  /** These together, times `days` of the year where given. */
  denominator: readonly Figure[];
  days?: (year: number) => number;
  /** 100 for a percentage, 1 for an average. */
  times: 100 | 1;
  /** The rate as the publisher worked it out. */
  published: Figure;
}

const ofVacanciesAndInPost = ['vacanciesFte', 'inPostFte'] as const;

/** What can be compared, by name. */
export const measures = {
  turnover: {
    title: 'turnover',
    numerator: 'leaversFte',
    denominator: ['inPostFte'],
    times: 100,
    published: 'turnoverRateFte',
  },
  vacancy: {
    title: 'vacancy',
    numerator: 'vacanciesFte',
    denominator: ofVacanciesAndInPost,
    times: 100,
    published: 'vacancyRate',
  },
  agency: {
    title: 'agency',
    numerator: 'agencyFte',
    denominator: ['agencyFte', 'inPostFte'],
    times: 100,
    published: 'agencyRateFte',
  },
  turnoverHeadcount: {
    title: 'turnover (headcount)',
    numerator: 'leaversHeadcount',
    denominator: ['inPostHeadcount'],
    times: 100,
    published: 'turnoverRateHeadcount',
  },
  agencyHeadcount: {
    title: 'agency (headcount)',
    numerator: 'agencyHeadcount',
    denominator: ['agencyHeadcount', 'inPostHeadcount'],
    times: 100,
    published: 'agencyRateHeadcount',
  },
  agencyCover: {
    title: 'agency cover',
    numerator: 'agencyCoverFte',
    denominator: ['agencyFte'],
    times: 100,
    published: 'agencyCoverRate',
  },
  vacanciesCovered: {
    title: 'vacancies covered by agency workers',
    numerator: 'agencyCoverFte',
    denominator: ['vacanciesFte'],
    times: 100,
    published: 'vacanciesCoveredRate',
  },
  absence: {
    title: 'absence',
    numerator: 'daysLost',
    denominator: ['inPostFte'],
    days: workingDays,
    times: 100,
    published: 'absenceRate',
  },
  caseload: {
    title: 'average caseload',
    numerator: 'cases',
    denominator: ['caseHoldersFte'],
    times: 1,
    published: 'caseload',
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** The measure called `name`. */
export function measureOf(name: MeasureName): Measure {
  return measures[name];
}

/** The three that a partnership's benchmark compares, in the order of its table. */
export const benchmarkMeasures = ['turnover', 'vacancy', 'agency'] as const satisfies readonly MeasureName[];
