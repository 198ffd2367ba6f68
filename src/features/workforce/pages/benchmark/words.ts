import {
  absenceWords,
  countable,
  type EditionIndex,
  type MeasureName,
  measureOf,
  type Value,
  type YearFigure,
} from '../../../../engines/workforce/benchmark/index.ts';
import type { Point } from '../../../../platform/charts/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { formatNumber } from '../../../../platform/web/words.ts';
import type { KeptEdition } from '../../published/store.ts';
import type { OfferedMeasure } from './chosen.ts';

interface MeasureWords {
  /** What stands above the line and below it, after “n of N”. */
  counts: string;
  definition: string;
}

/** Source of the definitions: DfE's data dictionary for the children's social work workforce. */
export const measureWords: Readonly<Record<MeasureName, MeasureWords>> = {
  turnover: {
    counts: 'FTE',
    definition: 'leavers in the year to 30 September, divided by those in post on that day, in full-time equivalents',
  },
  vacancy: {
    counts: 'FTE',
    definition: 'vacancies, divided by vacancies and those in post together, in full-time equivalents',
  },
  agency: {
    counts: 'FTE',
    definition: 'agency workers, divided by agency workers and those in post together, in full-time equivalents',
  },
  turnoverHeadcount: {
    counts: 'people',
    definition: 'leavers in the year to 30 September, divided by those in post on that day, in people',
  },
  agencyHeadcount: {
    counts: 'people',
    definition: 'agency workers, divided by agency workers and those in post together, in people',
  },
  absence: {
    counts: 'days',
    definition:
      'days lost to absence, divided by the working days of those in post (253 each; 254 in 2019-20 and 2023-24)',
  },
  caseload: {
    counts: 'cases, FTE',
    definition: 'cases, divided by the full-time equivalents of those who hold any, agency workers too',
  },
  agencyCover: {
    counts: 'FTE',
    definition: 'agency workers who cover vacancies, divided by all agency workers, in full-time equivalents',
  },
  vacanciesCovered: {
    counts: 'FTE',
    definition: 'agency workers who cover vacancies, divided by all vacancies, in full-time equivalents',
  },
};

/** The rule of the colours is about percentages of which less is better. */
export const isRated = (measure: OfferedMeasure): boolean => measure !== 'agencyCover' && measure !== 'caseload';

/** `16.9%`; `17.2` where the measure is no share. */
export function formatRate(measure: OfferedMeasure): (rate: number) => string {
  const unit = measureOf(measure).times === 100 ? '%' : '';
  return (rate) => `${rate.toFixed(1)}${unit}`;
}

/** The same along an axis. */
export function formatTick(measure: OfferedMeasure): (rate: number) => string {
  const unit = measureOf(measure).times === 100 ? '%' : '';
  return (rate) => `${formatNumber(rate)}${unit}`;
}

/** A rate as written, or why there is none. */
export function rateWords(measure: OfferedMeasure, rate: Value): string {
  const known = countable(rate);
  return known === undefined ? reasonOf(rate) : formatRate(measure)(known);
}

function reasonOf(value: Value): string {
  return typeof value === 'string' ? absenceWords[value] : '';
}

/** `120.5 of 700 FTE`, or why its numbers are not there; undefined where the rate itself is not. */
export function countsWords(measure: MeasureName, { n, d, rate }: YearFigure): string | undefined {
  if (countable(rate) === undefined) return undefined;
  const [above, below] = [countable(n), countable(d)];
  if (above === undefined || below === undefined) return `numbers: ${reasonOf(above === undefined ? n : d)}`;
  if (measure === 'caseload') return `${formatNumber(above)} cases, ${formatNumber(below)} FTE`;
  return `${formatNumber(above)} of ${formatNumber(below)} ${measureWords[measure].counts}`;
}

/** A figure as charts take it. */
export function pointOf(measure: OfferedMeasure, figure: YearFigure): Point {
  const value = countable(figure.rate);
  if (value === undefined) return { missing: reasonOf(figure.rate) };
  const counts = countsWords(measure, figure);
  return { value, ...(counts !== undefined && { counts }) };
}

/** Whose figures they are, of which edition, and since when they are here. */
export function sourceWords({ edition }: EditionIndex, { file, loadedAt }: KeptEdition): string {
  return `DfE, children’s social work workforce, edition ${edition} (${file}, loaded on ${formatDate(loadedAt)})`;
}
