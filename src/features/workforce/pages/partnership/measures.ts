import { halfUp, percent, type Ratio } from '../../../../engines/workforce/figures/tally.ts';
import type { Service } from '../../../../engines/workforce/model.ts';
import type { ShownRate, ShownTotal } from '../../../../engines/workforce/totals/make-total.ts';
import type { Point } from '../../../../platform/charts/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { percentWords, withOneDecimal } from '../services/words.ts';

export const hidden = 'hidden';

/** A rate of totals: how it is worked out, said and written, the same for every year that stands beside another. */
export interface TotalMeasure {
  name: string;
  title: string;
  definition: string;
  rate: (total: ShownTotal) => ShownRate;
  /** What the numbers above and below the line are, after “n of N”. */
  counted: string;
  /** A share, in percent; otherwise so many for each. */
  share: boolean;
  /** What `known` and `of` of its ratio count. */
  knownOf: 'people' | 'returns';
}

const fte = 'full-time equivalents';

/** The rates in their usual order. Heads where a year does not show full-time equivalents. */
export function measuresOf(service: Service, { rates }: ShownTotal): TotalMeasure[] {
  const turnoverInHeads = !('n' in rates.turnoverFte) && 'n' in rates.turnoverHeadcount;
  const agencyInHeads = !('n' in rates.agencyFte) && 'n' in rates.agencyHeadcount;
  const vacant = service === 'children' ? fte : 'posts';
  const source = service === 'children' ? 'DfE' : 'as Skills for Care works it out';
  const alike = service === 'children' ? 'DfE' : 'as the DfE works it out for children’s services';
  const units = (heads: boolean) => (heads ? 'people' : fte);
  return [
    {
      name: 'turnover',
      title: 'Turnover',
      definition: `Social workers who left in the year to 30 September, divided by those in post on that day, in ${units(turnoverInHeads)} (${source}).`,
      rate: (total) => total.rates[turnoverInHeads ? 'turnoverHeadcount' : 'turnoverFte'],
      counted: units(turnoverInHeads),
      share: true,
      knownOf: 'people',
    },
    {
      name: 'vacancy',
      title: 'Vacancy',
      definition: `Vacant posts on 30 September, divided by vacant posts and social workers in post together, in ${service === 'children' ? fte : 'posts and people, as adults’ returns count them'} (${source}).`,
      rate: (total) => total.rates.vacancy,
      counted: vacant,
      share: true,
      knownOf: 'people',
    },
    {
      name: 'agency',
      title: 'Agency',
      definition: `Agency social workers on 30 September, divided by agency and employed social workers together, in ${units(agencyInHeads)} (${alike}).`,
      rate: (total) => total.rates[agencyInHeads ? 'agencyHeadcount' : 'agencyFte'],
      counted: units(agencyInHeads),
      share: true,
      knownOf: 'people',
    },
    {
      name: 'caseload',
      title: 'Average caseload',
      definition: `Cases held on 30 September, divided by the full-time equivalents of those who hold them, agency workers too (${alike}).`,
      rate: (total) => total.rates.caseload,
      counted: fte,
      share: false,
      knownOf: 'people',
    },
    {
      name: 'absence',
      title: 'Absence',
      definition: `Working days lost to sickness in the year, divided by the working days of those in post on 30 September (${alike}).`,
      rate: (total) => total.rates.absence,
      counted: 'working days',
      share: true,
      knownOf: 'people',
    },
    {
      name: 'agency-cover',
      title: 'Agency workers who cover vacancies',
      definition:
        'Agency workers who cover a vacancy, divided by all agency workers on 30 September, in full-time equivalents (DfE).',
      rate: (total) => total.rates.agencyCover,
      counted: fte,
      share: true,
      knownOf: 'people',
    },
    {
      name: 'vacancies-covered',
      title: 'Vacancies that agency workers cover',
      definition:
        'Agency workers who cover a vacancy, divided by all vacancies on 30 September, in full-time equivalents.',
      rate: (total) => total.rates.vacanciesCovered,
      counted: fte,
      share: true,
      knownOf: 'returns',
    },
  ];
}

/** The numbers behind a rate, where it is shown and there is something to divide by. */
export function ratioOf({ rate }: TotalMeasure, total: ShownTotal): Ratio | undefined {
  const shown = rate(total);
  return 'n' in shown && percent(shown) !== undefined ? shown : undefined;
}

/** In percent, or so many for each, to one decimal; undefined where it is not shown or not known. */
export function amountOf(measure: TotalMeasure, total: ShownTotal): number | undefined {
  const ratio = ratioOf(measure, total);
  if (ratio === undefined) return undefined;
  return measure.share ? percent(ratio) : halfUp(ratio.n / ratio.d);
}

/** `24.6%`, or `16.8`. */
export const writtenAs = ({ share }: Pick<TotalMeasure, 'share'>, value: number): string =>
  share ? percentWords(value) : withOneDecimal(value);

/** `310.0 of 1,262.0 full-time equivalents` */
export function countsWords({ share, counted }: TotalMeasure, { n, d }: Ratio): string {
  const write = counted === fte ? withOneDecimal : formatNumber;
  return share ? `${write(n)} of ${write(d)} ${counted}` : `${formatNumber(n)} cases for ${write(d)} ${counted}`;
}

/** `of 812 of 840 people counted` */
export const knownWords = ({ knownOf }: TotalMeasure, { known, of }: Ratio): string =>
  `of ${formatNumber(known)} of ${knownOf === 'people' ? count(of, 'person counted', 'people counted') : count(of, 'return')}`;

/** Why a rate is not there: hidden, not known and nobody to divide by are not the same. */
export function whyMissing({ rate }: TotalMeasure, total: ShownTotal): string {
  const shown = rate(total);
  if ('suppressed' in shown) return hidden;
  return 'n' in shown && shown.known > 0 ? 'no figure: there is nobody to divide by' : 'not known';
}

/** The rate of a year for a chart, with how many services it is of. */
export function pointOf(measure: TotalMeasure, { shown, services }: WorkforceTotal): Point {
  const value = amountOf(measure, shown);
  const ratio = ratioOf(measure, shown);
  if (value === undefined || ratio === undefined) return { missing: whyMissing(measure, shown) };
  return { value, counts: `${countsWords(measure, ratio)}, ${count(services.length, 'service')}` };
}
