import { eachOf, type Fraction, percent } from '../../../../engines/workforce/figures/tally.ts';
import type { Service } from '../../../../engines/workforce/model.ts';
import type { ShownRate, ShownRatio, ShownTotal } from '../../../../engines/workforce/totals/make-total.ts';
import type { Measured, Missing } from '../../../../platform/charts/index.ts';
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
  /** What the numbers above and below the line of a total are, after “n of N”. */
  counted: (total: ShownTotal) => string;
  /** A share, in percent; otherwise so many for each. */
  share: boolean;
  /** What `known` and `of` of its ratio count. */
  knownOf: 'people' | 'returns';
}

const fte = 'full-time equivalents';

/** What adults' services' returns count vacancies in: the bulk upload posts, the plain template full-time equivalents. */
const vacancyUnits = { fte, posts: 'posts', both: 'posts or full-time equivalents' } as const;
const definedIn: Readonly<Record<string, string>> = {
  posts: 'posts and people, as adults’ returns count them',
  [vacancyUnits.both]: 'posts and people or in full-time equivalents, as each return counts them',
};

/** The rates in their usual order. Heads where a year does not show full-time equivalents. */
export function measuresOf(service: Service, shown: ShownTotal): TotalMeasure[] {
  const { rates } = shown;
  const vacanciesIn = (total: ShownTotal) => (service === 'children' ? fte : vacancyUnits[total.vacanciesIn ?? 'both']);
  const turnoverInHeads = !('n' in rates.turnoverFte) && 'n' in rates.turnoverHeadcount;
  const agencyInHeads = !('n' in rates.agencyFte) && 'n' in rates.agencyHeadcount;
  const units = (heads: boolean) => (heads ? 'people' : fte);
  return [
    {
      name: 'turnover',
      title: 'Turnover',
      definition: `Social workers who left in the year to 30 September, divided by those in post on that day, in ${units(turnoverInHeads)} (DfE).`,
      rate: (total) => total.rates[turnoverInHeads ? 'turnoverHeadcount' : 'turnoverFte'],
      counted: () => units(turnoverInHeads),
      share: true,
      knownOf: 'people',
    },
    {
      name: 'vacancy',
      title: 'Vacancy',
      definition: `Vacant posts on 30 September, divided by vacant posts and social workers in post together, in ${definedIn[vacanciesIn(shown)] ?? vacanciesIn(shown)} (DfE).`,
      rate: (total) => total.rates.vacancy,
      counted: vacanciesIn,
      share: true,
      knownOf: 'people',
    },
    {
      name: 'agency',
      title: 'Agency',
      definition: `Agency social workers on 30 September, divided by agency and employed social workers together, in ${units(agencyInHeads)} (DfE).`,
      rate: (total) => total.rates[agencyInHeads ? 'agencyHeadcount' : 'agencyFte'],
      counted: () => units(agencyInHeads),
      share: true,
      knownOf: 'people',
    },
    {
      name: 'caseload',
      title: 'Average caseload',
      definition:
        'Cases held on 30 September, divided by the full-time equivalents of those who hold them, agency workers too (DfE).',
      rate: (total) => total.rates.caseload,
      counted: () => fte,
      share: false,
      knownOf: 'people',
    },
    {
      name: 'absence',
      title: 'Absence',
      definition:
        'Working days lost to sickness in the year, divided by the working days of those in post on 30 September (DfE).',
      rate: (total) => total.rates.absence,
      counted: () => 'working days',
      share: true,
      knownOf: 'people',
    },
    {
      name: 'agency-cover',
      title: 'Agency workers who cover vacancies',
      definition:
        'Agency workers who cover a vacancy, divided by all agency workers on 30 September, in full-time equivalents (DfE).',
      rate: (total) => total.rates.agencyCover,
      counted: () => fte,
      share: true,
      knownOf: 'people',
    },
    {
      name: 'vacancies-covered',
      title: 'Vacancies that agency workers cover',
      definition:
        'Agency workers who cover a vacancy, divided by all vacancies on 30 September, in full-time equivalents.',
      rate: (total) => total.rates.vacanciesCovered,
      counted: () => fte,
      share: true,
      knownOf: 'returns',
    },
  ];
}

/** The numbers behind a rate, where it is shown and there is something to divide by. */
export function ratioOf({ rate }: TotalMeasure, total: ShownTotal): ShownRatio | undefined {
  const shown = rate(total);
  return 'n' in shown && percent(shown) !== undefined ? shown : undefined;
}

/** In percent, or so many for each, to one decimal; undefined where it is not shown or not known. */
export function amountOf(measure: TotalMeasure, total: ShownTotal): number | undefined {
  const ratio = ratioOf(measure, total);
  if (ratio === undefined) return undefined;
  return measure.share ? percent(ratio) : eachOf(ratio);
}

/** `24.6%`, or `16.8`. */
export const writtenAs = ({ share }: Pick<TotalMeasure, 'share'>, value: number): string =>
  share ? percentWords(value) : withOneDecimal(value);

/** `310.0 of 1,262.0 full-time equivalents` */
export function countsWords({ share, counted }: TotalMeasure, { n, d }: Fraction, total: ShownTotal): string {
  const what = counted(total);
  const write = what === fte ? withOneDecimal : formatNumber;
  return share ? `${write(n)} of ${write(d)} ${what}` : `${formatNumber(n)} cases for ${write(d)} ${what}`;
}

/** `known of 812 of 840 people counted` */
export function knownWords({ knownOf }: TotalMeasure, ratio: ShownRatio): string {
  if (!('known' in ratio))
    return 'of how many it is known is hidden, as the rest may be 1 to 4 people, or those of one or two services';
  const { known, of } = ratio;
  return `known of ${formatNumber(known)} of ${knownOf === 'people' ? count(of, 'person counted', 'people counted') : count(of, 'return')}`;
}

/** Why a rate is not there: hidden, not known and nobody to divide by are not the same. */
export function whyMissing({ rate }: TotalMeasure, total: ShownTotal): string {
  const shown = rate(total);
  if ('suppressed' in shown) return hidden;
  return 'n' in shown && !('known' in shown && shown.known === 0)
    ? 'no figure: there is nobody to divide by'
    : 'not known';
}

/** The rate of a year for a chart, with how many services it is of. */
export function pointOf(measure: TotalMeasure, { shown, services }: WorkforceTotal): Measured | Missing {
  const value = amountOf(measure, shown);
  const ratio = ratioOf(measure, shown);
  if (value === undefined || ratio === undefined) return { missing: whyMissing(measure, shown) };
  return { value, counts: `${countsWords(measure, ratio, shown)}, ${count(services.length, 'service')}` };
}
