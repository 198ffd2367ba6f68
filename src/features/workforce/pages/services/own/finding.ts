import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { percent } from '../../../../../engines/workforce/figures/tally.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import { type Comparison, saidOf } from '../../comparison.ts';
import { percentWords, workersOf } from '../words.ts';
import { type Measure, measuresOf, rateOf } from './measures.ts';
import type { OwnFigures } from './own-figures.ts';

const fractions: readonly (readonly [above: number, below: number, words: string])[] = [
  [1, 2, 'one in two'],
  [2, 5, 'two in five'],
  [1, 3, 'one in three'],
  [3, 10, 'three in ten'],
  [1, 4, 'one in four'],
  [1, 5, 'one in five'],
  [1, 6, 'one in six'],
  [1, 7, 'one in seven'],
  [1, 8, 'one in eight'],
  [1, 10, 'one in ten'],
  [1, 12, 'one in twelve'],
  [1, 15, 'one in fifteen'],
  [1, 20, 'one in twenty'],
];

/** A share as people say it: “one in four”, “about one in seven”; in percent where no such words are near enough. */
export function inWords(share: number): string {
  const off = ([above, below]: readonly [number, number, string]) => Math.abs(share - above / below);
  const [nearest] = fractions.toSorted((a, b) => off(a) - off(b));
  if (nearest === undefined || off(nearest) > Math.max(0.01, share * 0.06)) return percentWords(share * 100);
  return off(nearest) <= 0.0025 ? nearest[2] : `about ${nearest[2]}`;
}

/** What the page of one's own finds, which is its title. */
export function findingOf({ service, shown, before }: OwnFigures, comparisons: readonly Comparison[]): string {
  const measures = measuresOf(shown);
  const turnover = measures.find(({ name }) => name === 'turnover');
  const vacancy = measures.find(({ name }) => name === 'vacancy');
  const who = workersOf[service.kind];
  const year = yearName(shown.year);
  const share = turnover && shareOf(turnover, shown);
  if (turnover === undefined || share === undefined) return `How many ${who} left in ${year} is not known`;
  const left =
    share === 0 ? `No ${who} left in ${year}` : `${capitalised(ofThem(inWords(share)))} ${who} left in ${year}`;
  for (const beside of comparisons) {
    const elsewhere = saidOf(beside, 'turnover', shown.year);
    if (elsewhere !== undefined && 'value' in elsewhere) {
      return `${left}; in ${beside.label} it was ${elsewhere.value === 0 ? 'none' : inWords(elsewhere.value / 100)}`;
    }
  }
  const earlier = before && shareOf(turnover, before);
  if (earlier !== undefined) {
    if (earlier === 0) return `${left}; the year before it was none`;
    const same = inWords(earlier) === inWords(share);
    return same ? `${left}, as in the year before` : `${left}; the year before it was ${inWords(earlier)}`;
  }
  const empty = vacancy && shareOf(vacancy, shown);
  if (empty === undefined || empty === 0) return left;
  return `${left}; ${ofThem(inWords(empty))} posts ${inWords(empty).endsWith('%') ? 'stand' : 'stands'} empty`;
}

/** `one in four …`, but `3.2% of …`. */
const ofThem = (words: string): string => (words.endsWith('%') ? `${words} of` : words);

function shareOf(measure: Measure, year: OwnFigures['shown']): number | undefined {
  const ratio = measure.ratio(year);
  return rateOf(measure, year) === undefined || ratio === undefined || percent(ratio) === undefined
    ? undefined
    : ratio.n / ratio.d;
}
