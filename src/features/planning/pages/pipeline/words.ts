import { absences, type Count, type Share, shareShown } from '../../../../engines/pipeline/index.ts';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { rateOf } from '../../../../engines/workforce/rate.ts';
import type { Point } from '../../../../platform/charts/index.ts';
import { formatNumber } from '../../../../platform/web/words.ts';

export const hidden = 'hidden';
const notKnown = 'not known';

const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** `44.7%` */
export const percentWords = (percent: number): string => `${one.format(percent)}%`;

/** A count as others may see it: the number, or why there is none. */
export const shownWords = (count: Shown): string =>
  'value' in count ? formatNumber(count.value) : 'suppressed' in count ? hidden : notKnown;

/** A count of a row. */
export const countWords = (count: Count): string => (typeof count === 'number' ? formatNumber(count) : absences[count]);

/** `44.7% (93 of 208)`, or why it cannot be told. */
export function shareWords(n: Shown, of: Shown): string {
  const share = shareShown(n, of);
  if (!('n' in share)) return 'suppressed' in share ? hidden : notKnown;
  const percent = rateOf(share.n, share.of);
  const counts = `${formatNumber(share.n)} of ${formatNumber(share.of)}`;
  return percent === undefined ? counts : `${percentWords(percent)} (${counts})`;
}

/** The same of a share worked out from rows. */
export const rowShareWords = ({ n, of, percent, known }: Share): string =>
  known === 0
    ? notKnown
    : percent === undefined
      ? `${n} of ${of}`
      : `${percentWords(percent)} (${formatNumber(n)} of ${formatNumber(of)})`;

/** The share as a point of a chart, in percent. */
export function sharePoint(n: Shown, of: Shown): Point {
  const share = shareShown(n, of);
  if (!('n' in share)) return { missing: 'suppressed' in share ? hidden : notKnown };
  const value = rateOf(share.n, share.of);
  return value === undefined ? { missing: 'nobody to divide by' } : { value, counts: `${share.n} of ${share.of}` };
}

export const countPoint = (count: Shown): Point =>
  'value' in count ? count.value : { missing: 'suppressed' in count ? hidden : notKnown };
