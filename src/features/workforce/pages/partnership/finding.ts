import { yearName } from '../../../../engines/workforce/calendar.ts';
import { notKnown } from '../../../../engines/workforce/categories.ts';
import { halfUp } from '../../../../engines/workforce/figures/tally.ts';
import type { Service } from '../../../../engines/workforce/model.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { serviceWords } from '../../../partnership/index.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { inWords } from '../services/own/finding.ts';
import { percentWords, workersOf } from '../services/words.ts';
import { measuresOf } from './every-measure.ts';
import { amountOf, ratioOf, whyMissing } from './measures.ts';
import { shownCount, type TotalTable } from './people-tables.ts';
import type { PartnershipTotals } from './totals.ts';

/** `children’s services` */
export const servicesWords = (service: Service): string => `${serviceWords[service]} services`;

/** What the totals find, which is the title of their page. */
export function findingOf({ service, shown, before }: PartnershipTotals): string {
  if (shown === undefined) return `No totals of ${servicesWords(service)} yet`;
  const across = `Across ${count(shown.services.length, `${serviceWords[service]} service`)}`;
  const left = shareLeft(service, shown);
  const year = yearName(shown.year);
  if (left === undefined) {
    const [turnover] = measuresOf(service, shown.shown);
    const why = turnover === undefined ? 'not known' : whyMissing(turnover, shown.shown);
    return `${across}, how many ${workersOf[service]} left in ${year} is ${why}`;
  }
  const now = `${across}, ${left === 0 ? 'no' : ofThem(inWords(left))} social workers left in ${year}`;
  const earlier = before && shareLeft(service, before);
  if (before === undefined || earlier === undefined) return now;
  if (inWords(earlier) === inWords(left)) return `${now}, as in the year before`;
  const others = sameServices(shown, before) ? '' : ` across ${count(before.services.length, 'service')}`;
  return `${now}; the year before${others} it was ${earlier === 0 ? 'none' : inWords(earlier)}`;
}

/** Whether two totals are of the same services, so that they can be compared without a word. */
export const sameServices = (one: WorkforceTotal, other: WorkforceTotal): boolean =>
  one.services.toSorted().join() === other.services.toSorted().join();

/** `one in four …`, but `3.2% of …`. */
const ofThem = (words: string): string => (words.endsWith('%') ? `${words} of` : words);

function shareLeft(service: Service, { shown }: WorkforceTotal): number | undefined {
  const [turnover] = measuresOf(service, shown);
  const ratio = turnover && amountOf(turnover, shown) !== undefined ? ratioOf(turnover, shown) : undefined;
  return ratio && ratio.n / ratio.d;
}

/**
 * What a table finds: of whom there are most; for an age, who comes to it within five years. Only where no hidden count could
 * make it untrue; otherwise what the table is about.
 */
export function tableFinding(table: TotalTable): string {
  const whole = shownCount(table.all);
  if (whole === undefined || whole === 0) return table.title;
  return (table.key.startsWith('reaching') ? whoReaches(table, whole) : whoAreMost(table, whole)) ?? table.title;
}

function whoReaches({ key, lines, whom }: TotalTable, whole: number): string | undefined {
  const rest = lines.filter(({ category }) => category.endsWith(' later') || category === notKnown);
  const counts = rest.map(({ people }) => shownCount(people));
  if (counts.includes(undefined)) return undefined;
  const reached = whole - counts.reduce((sum: number, n) => sum + (n ?? 0), 0);
  const age = key.slice('reaching-'.length);
  return `${partWords(reached, whole, whom)} are ${age} or will be within 5 years`;
}

function whoAreMost({ lines, title, whom }: TotalTable, whole: number): string | undefined {
  const [most, second] = lines
    .filter(({ category }) => category !== notKnown)
    .map((line) => ({ ...line, n: shownCount(line.people) ?? 0 }))
    .toSorted((a, b) => b.n - a.n);
  const told = lines.reduce((sum, { people }) => sum + (shownCount(people) ?? 0), 0);
  if (most === undefined || most.n === (second?.n ?? 0) || whole - told >= most.n) return undefined;
  return `${title}: “${most.words}” most often, ${partWords(most.n, whole, whom)}`;
}

/** `112 of 146 leavers (76.7%)` */
const partWords = (n: number, whole: number, whom: string): string =>
  `${formatNumber(n)} of ${formatNumber(whole)} ${whom} (${percentWords(halfUp((n / whole) * 100))})`;
