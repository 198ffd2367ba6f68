import { censusDate } from '../../../../../engines/workforce/calendar.ts';
import type { Figures } from '../../../../../engines/workforce/figures/figures.ts';
import { eachOf, halfUp, percent, type Ratio } from '../../../../../engines/workforce/figures/tally.ts';
import { smallBase, wilson } from '../../../../../engines/workforce/figures/uncertainty.ts';
import type { People } from '../../../../../engines/workforce/model.ts';
import type { Point } from '../../../../../platform/charts/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { formatNumber } from '../../../../../platform/web/words.ts';
import { percentWords, withOneDecimal } from '../words.ts';
import type { OwnYear } from './own-figures.ts';

export type MeasureName =
  | 'turnover'
  | 'turnover-headcount'
  | 'vacancy'
  | 'vacancies-covered'
  | 'agency'
  | 'agency-headcount'
  | 'agency-cover'
  | 'stability'
  | 'caseload'
  | 'absence';

/** A rate of one's own: how it is worked out, said and written, the same for every year that stands beside another. */
export interface Measure {
  name: MeasureName;
  title: string;
  definition: string;
  ratio: (year: OwnYear) => Ratio | undefined;
  /** What the numbers above and below the line of a year are, after “n of N”. */
  counted: (year: OwnYear) => string;
  /** Of whom the return must tell, or the rate is not told. */
  about: readonly People[];
  /** A share of people or posts, in percent; otherwise so many for each. */
  share: boolean;
  /** What `known` and `of` of its ratio count. */
  knownOf: 'people counted' | 'who hold cases' | 'returns';
}

/** Full-time equivalents are written with one decimal. */
export const fte = 'full-time equivalents';

/** The four that stand at the top: caseload where stability is not known and caseload is. */
export function headMeasures(measures: readonly Measure[], shown: OwnYear): Measure[] {
  const known = (name: MeasureName) => measures.some((one) => one.name === name && rateOf(one, shown) !== undefined);
  const fourth: MeasureName = known('stability') || !known('caseload') ? 'stability' : 'caseload';
  const wanted: readonly MeasureName[] = ['turnover', 'vacancy', 'agency', fourth];
  return measures.filter(({ name }) => wanted.includes(name));
}

/** In percent, or so many for each, to one decimal; undefined where it is not known. */
export function rateOf({ ratio, share }: Measure, year: OwnYear): number | undefined {
  const found = ratio(year);
  if (found === undefined) return undefined;
  return share ? percent(found) : eachOf(found);
}

/** `24.6%`, or `16.8`. */
export const writtenAs = ({ share }: Pick<Measure, 'share'>, value: number): string =>
  share ? percentWords(value) : withOneDecimal(value);

/** `31.0 of 126.2`: full-time equivalents with one decimal, what is counted whole without. */
export function numbersOf({ ratio, share, counted }: Measure, year: OwnYear): string {
  const { n, d } = ratio(year) ?? { n: 0, d: 0 };
  const write = counted(year) === fte ? withOneDecimal : formatNumber;
  return share ? `${write(n)} of ${write(d)}` : `${formatNumber(n)} cases for ${write(d)}`;
}

/** `31.0 of 126.2 full-time equivalents` */
export const countsOf = (measure: Measure, year: OwnYear): string =>
  `${numbersOf(measure, year)} ${measure.counted(year)}`;

/** Why there is no figure, which is not nought. */
export function whyMissing({ ratio, about, name }: Measure, year: OwnYear): string {
  const found = ratio(year);
  const { untold } = year.sent.figures;
  if (found === undefined) return `not known: the return of ${formatDate(censusDate(year.year - 1))} is not here`;
  if (about.some((who) => untold[who] > 0)) return 'not told in this return';
  if (found.known > 0 || found.of === 0) return 'no figure: there is nobody to divide by';
  if (name === 'stability' || name === 'absence' || name === 'caseload') return 'not known';
  const few = about.map((who) => tooFew(year.sent.figures, who)).find((words) => words !== undefined);
  if (few !== undefined || !isStated(name, year)) return few ?? 'not known';
  return year.sent.rulesBroken > 0 ? 'not told, or told wrongly, in this return' : 'not told in this return';
}

const whom: Record<People, [are: string, mayBe: string]> = {
  inPost: ['social workers in post', 'are or may be in post'],
  leavers: ['leavers', 'left or may have left in the year'],
  starters: ['starters', 'started or may have started in the year'],
  agency: ['agency workers', 'come or may come through an agency'],
};

/** Why a rate that rests on these people is not given, where it is known of fewer than half of them. */
function tooFew(figures: Figures, who: People): string | undefined {
  const { headcount, fteKnown } = figures[who];
  const of = headcount + figures.uncertain[who];
  const [are, mayBe] = whom[who];
  const number = (known: number) => (known === 0 ? 'none' : formatNumber(known));
  if (2 * headcount < of) return `not known: of ${formatNumber(of)} who ${mayBe}, it is told of ${number(headcount)}`;
  if (2 * fteKnown < of)
    return `not known: the full-time equivalent is told of ${number(fteKnown)} of ${formatNumber(of)} ${are}`;
  return undefined;
}

/** Whether it is a number for the whole service that is missing, rather than what is known of people. */
function isStated(name: MeasureName, { sent }: OwnYear): boolean {
  const { headcount, fteKnown } = sent.figures.agency;
  if (name === 'agency-cover') return headcount === 0 || fteKnown > 0;
  return name === 'vacancy' || name === 'vacancies-covered';
}

/** The same in a table: `31.0 of 126.2 FTE`. */
export const shortCountsOf = (measure: Measure, year: OwnYear): string =>
  `${numbersOf(measure, year)} ${measure.counted(year) === fte ? 'FTE' : measure.counted(year)}`;

/** `149 of 150 people counted`: of how many a rate is known. */
export function knownWords({ ratio, knownOf }: Measure, year: OwnYear): string {
  const { known, of } = ratio(year) ?? { known: 0, of: 0 };
  return `${formatNumber(known)} of ${formatNumber(of)} ${knownOf === 'returns' && of === 1 ? 'return' : knownOf}`;
}

/** The figure of a year for a chart, with its interval where it rests on few people. */
export function pointOf(measure: Measure, year: OwnYear): Point {
  const value = rateOf(measure, year);
  const found = measure.ratio(year);
  if (value === undefined || found === undefined) return { missing: whyMissing(measure, year) };
  const counts = countsOf(measure, year);
  const interval =
    measure.share && measure.name !== 'absence' && found.d < smallBase ? wilson(found.n, found.d) : undefined;
  return { value, counts, interval: interval && [halfUp(interval.low), halfUp(interval.high)] };
}
