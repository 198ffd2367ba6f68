import { censusDate } from '../../../../../engines/workforce/calendar.ts';
import { eachOf, halfUp, percent, type Ratio } from '../../../../../engines/workforce/figures/tally.ts';
import { smallBase, wilson } from '../../../../../engines/workforce/figures/uncertainty.ts';
import type { People } from '../../../../../engines/workforce/model.ts';
import type { Point } from '../../../../../platform/charts/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { formatNumber } from '../../../../../platform/web/words.ts';
import { percentWords, withOneDecimal } from '../words.ts';
import type { OwnYear } from './own-figures.ts';

export type MeasureName = 'turnover' | 'vacancy' | 'agency' | 'stability' | 'caseload' | 'absence';

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
}

/** The rates in their usual order. Heads where the return of the year shown does not know full-time equivalents. */
export function measuresOf(shown: OwnYear): Measure[] {
  const { ratios } = shown.sent.figures;
  const fteTurnover = percent(ratios.turnoverFte) !== undefined || percent(ratios.turnoverHeadcount) === undefined;
  const fteAgency = percent(ratios.agencyFte) !== undefined || percent(ratios.agencyHeadcount) === undefined;
  return [
    {
      name: 'turnover',
      title: 'Turnover',
      definition: `Social workers who left in the year to 30 September, divided by those in post on that day, ${units(fteTurnover)} (DfE).`,
      ratio: (year) => year.sent.figures.ratios[fteTurnover ? 'turnoverFte' : 'turnoverHeadcount'],
      counted: () => (fteTurnover ? fte : 'people'),
      about: ['leavers', 'inPost'],
      share: true,
    },
    {
      name: 'vacancy',
      title: 'Vacancy',
      definition: `Vacant posts on 30 September, divided by vacant posts and social workers in post together, in ${vacanciesIn(shown) === fte ? fte : 'posts and people, as the bulk upload counts them'} (DfE).`,
      ratio: (year) => year.sent.figures.ratios.vacancy,
      counted: vacanciesIn,
      about: ['inPost'],
      share: true,
    },
    {
      name: 'agency',
      title: 'Agency',
      definition: `Agency social workers on 30 September, divided by agency and employed social workers together, ${units(fteAgency)} (DfE).`,
      ratio: (year) => year.sent.figures.ratios[fteAgency ? 'agencyFte' : 'agencyHeadcount'],
      counted: () => (fteAgency ? fte : 'people'),
      about: ['agency', 'inPost'],
      share: true,
    },
    {
      name: 'stability',
      title: 'Stability',
      definition:
        'Social workers in post at both ends of the year, divided by those in post at its start. It needs the returns of two years that follow each other, and the same SWE number in both.',
      ratio: ({ stayed }) => stayed,
      counted: () => 'people',
      about: ['inPost'],
      share: true,
    },
    {
      name: 'caseload',
      title: 'Average caseload',
      definition:
        'Cases held on 30 September, divided by the full-time equivalents of those who hold them, agency workers too (DfE).',
      ratio: (year) => year.sent.figures.ratios.caseload,
      counted: () => fte,
      about: ['inPost'],
      share: false,
    },
    {
      name: 'absence',
      title: 'Absence',
      definition:
        'Working days lost to sickness in the year, divided by the working days of those in post on 30 September (DfE).',
      ratio: (year) => year.sent.figures.ratios.absence,
      counted: () => 'working days',
      about: ['inPost'],
      share: true,
    },
  ];
}

const fte = 'full-time equivalents';
const units = (inFte: boolean): string => `in ${inFte ? fte : 'people'}`;

/** The bulk upload to Skills for Care counts vacant posts; a census and the plain template tell full-time equivalents. */
const vacanciesIn = ({ sent }: OwnYear): string => (sent.source === 'adults' ? 'posts' : fte);

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
  if (found.known === 0 && found.of > 0) return name === 'vacancy' ? 'not told in this return' : 'not known';
  return 'no figure: there is nobody to divide by';
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
