import { formatNumber } from '../web/words.ts';
import type { Format, Missing } from './values.ts';

/** From a month on, this share stays. */
export interface SurvivalStep {
  months: number;
  /** From 0 to 1. */
  staying: number;
}

/** People who began together: how they stay, or why that cannot be shown. */
export type SurvivalCohort = { label: string } & (Followed | Missing);

export interface Followed {
  /** From month 0 in order, each month in which the share changed. */
  steps: readonly SurvivalStep[];
  /** To which month they were followed: the curve ends there. */
  followed: number;
  /** How many were still followed at each of the chart's months to which they were followed. */
  atRisk: readonly (number | Missing)[];
}

/** Shares that stay, month by month. */
export interface SurvivalChart {
  /** At which months the axis is marked and the number at risk given: 0, 6, 12. At least two, in order. */
  months: readonly number[];
  /** At most five. */
  cohorts: readonly SurvivalCohort[];
  /** Writes a share, from 0 to 1. */
  format: Format;
  formatTick?: Format;
}

/** @throws RangeError for shares outside 0 to 1, and for months and numbers at risk that do not fit. */
export function checkCohort(cohort: SurvivalCohort, months: readonly number[]): void {
  if ('missing' in cohort) return;
  const { label, steps, followed, atRisk } = cohort;
  const within = months.filter((month) => month <= followed).length;
  if (atRisk.length !== within) {
    throw new RangeError(`${label} has ${atRisk.length} numbers at risk for the ${within} months it was followed`);
  }
  for (const { months: month, staying } of steps) {
    if (!(staying >= 0 && staying <= 1)) throw new RangeError(`${staying} is not a share from 0 to 1`);
    if (!(month >= 0 && month <= followed)) throw new RangeError(`${label} was not followed to month ${month}`);
  }
}

/** What the table says of a cohort at a month; `mark` is the month's place among those with a number at risk. */
export function atMonth(cohort: SurvivalCohort, month: number, mark: number, format: Format): string {
  if ('missing' in cohort) return cohort.missing;
  const { steps, followed, atRisk } = cohort;
  if (month > followed) return 'not followed so long';
  const staying = steps.findLast(({ months }) => months <= month)?.staying ?? 1;
  const risk = atRisk[mark];
  return format(staying) + (risk === undefined ? '' : `, at risk: ${riskInWords(risk)}`);
}

/** A number at risk, or why it is not there. */
export function riskInWords(risk: number | Missing): string {
  return typeof risk === 'number' ? formatNumber(risk) : risk.missing;
}
