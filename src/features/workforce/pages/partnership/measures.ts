import { eachOf, type Fraction, percent, type Ratio } from '../../../../engines/workforce/figures/tally.ts';
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

/** Full-time equivalents are written with one decimal. */
export const fte = 'full-time equivalents';

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
export function knownWords(measure: TotalMeasure, ratio: ShownRatio): string {
  return 'known' in ratio
    ? `known of ${knownOfWords(measure, ratio)}`
    : 'of how many it is known is hidden, as the rest may be 1 to 4 people, or those of one or two services';
}

/** `812 of 840 people counted` */
export function knownOfWords({ knownOf }: TotalMeasure, { known, of }: Ratio): string {
  const whom = knownOf === 'people' ? count(of, 'person counted', 'people counted') : count(of, 'return');
  return `${formatNumber(known)} of ${whom}`;
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
