import { type Figure, figures } from '../../../../engines/workforce/benchmark/index.ts';

/** Two layouts of the publication: that of the 2022 edition and before, and that of 2023 and after. */
export type Generation = 'until-2022' | 'from-2023';

/** What each figure's column is called, by layout; the first layout has no starters. */
export const headings: Record<Figure, Partial<Record<Generation, string>>> = {
  inPostFte: { 'until-2022': 'social_worker_fte', 'from-2023': 'inpost_fte' },
  inPostHeadcount: { 'until-2022': 'social_worker_headcount', 'from-2023': 'inpost_headcount' },
  startersFte: { 'from-2023': 'starters_fte' },
  startersHeadcount: { 'from-2023': 'starters_headcount' },
  leaversFte: { 'until-2022': 'leaver_fte', 'from-2023': 'leavers_fte' },
  leaversHeadcount: { 'until-2022': 'leaver_headcount', 'from-2023': 'leavers_headcount' },
  turnoverRateFte: { 'until-2022': 'turnover_rate_fte_%', 'from-2023': 'turnover_rate_fte' },
  turnoverRateHeadcount: { 'until-2022': 'turnover_rate_headcount_%', 'from-2023': 'turnover_rate_headcount' },
  agencyFte: { 'until-2022': 'agency_fte', 'from-2023': 'agency_fte' },
  agencyHeadcount: { 'until-2022': 'agency_headcount', 'from-2023': 'agency_headcount' },
  agencyRateFte: { 'until-2022': 'agency_worker_rate_fte_%', 'from-2023': 'agency_rate_fte' },
  agencyRateHeadcount: { 'until-2022': 'agency_worker_rate_headcount_%', 'from-2023': 'agency_rate_headcount' },
  agencyCoverFte: { 'until-2022': 'agency_cover_fte', 'from-2023': 'agency_cover_fte' },
  agencyCoverRate: { 'until-2022': 'agency_cover_rate_fte_%', 'from-2023': 'agency_cover_rate_fte' },
  vacanciesFte: { 'until-2022': 'vacancy_fte', 'from-2023': 'vacancy_fte' },
  vacancyRate: { 'until-2022': 'vacancy_rate_fte_%', 'from-2023': 'vacancy_rate_fte' },
  vacanciesCoveredRate: {
    'until-2022': 'vacancy_agency_cover_rate_fte_%',
    'from-2023': 'vacancy_agency_cover_rate_fte',
  },
  caseHoldersFte: { 'until-2022': 'case_holders_fte', 'from-2023': 'case_holders_fte' },
  cases: { 'until-2022': 'cases', 'from-2023': 'cases' },
  caseload: { 'until-2022': 'caseload_fte', 'from-2023': 'caseload_fte' },
  daysLost: { 'until-2022': 'working_days_lost_fte', 'from-2023': 'working_days_lost_fte' },
  absenceRate: { 'until-2022': 'absence_rate_fte_%', 'from-2023': 'absence_rate_fte' },
};

/** Without these nobody can tell whose figures a row holds, or of when. */
export const keyHeadings = ['time_period', 'geographic_level', 'region_name', 'old_la_code', 'la_name'] as const;

/** Columns that are known and say nothing that is needed; GSS codes are read where they are there. */
export const otherHeadings = ['time_identifier', 'country_code', 'country_name', 'region_code', 'new_la_code'] as const;

export type KeyHeading = (typeof keyHeadings)[number] | (typeof otherHeadings)[number];

/** What share of the total a rate can be at most: leavers may outnumber those in post, agency workers not the whole. */
export const atMost100: ReadonlySet<Figure> = new Set([
  'agencyRateFte',
  'agencyRateHeadcount',
  'vacancyRate',
  'absenceRate',
]);

/** The figures that a file of the layout has. */
export function figuresOf(generation: Generation): Figure[] {
  return figures.filter((figure) => headings[figure][generation] !== undefined);
}
