import type { AdultsMeasure } from '../../../../../engines/workforce/benchmark/index.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../../totals/store.ts';
import type { Told } from '../../comparison.ts';
import { measuresOf, pointOf } from '../../partnership/measures.ts';
import { shownCount, totalTable } from '../../partnership/people-tables.ts';

interface Words {
  title: string;
  /** How the partnership's own rate is worked out. */
  definition: string;
  /** Whether the colours apply: the rule is about rates of which less is better; who leaves when is a share of leavers. */
  rated: boolean;
}

export const adultsWords: Readonly<Record<AdultsMeasure, Words>> = {
  turnover: {
    title: 'Turnover',
    definition: 'social workers who left in the year to 30 September, divided by those in post on that day',
    rated: true,
  },
  vacancy: {
    title: 'Vacancy',
    definition: 'vacancies, divided by vacancies and social workers in post together',
    rated: true,
  },
  agency: {
    title: 'Agency',
    definition: 'agency social workers, divided by agency and employed social workers together',
    rated: true,
  },
  leaversWithin3Years: {
    title: 'Leavers within 3 years',
    definition: 'leavers who had been in their role for less than three years, divided by all leavers',
    rated: false,
  },
};

/** A measure of the partnership's adults' services in a total: a rate of sums, or why it is not there. */
export function totalOf(
  measure: AdultsMeasure,
  total: WorkforceTotal,
  latest: WorkforceTotal,
): Told | { missing: string } {
  if (measure === 'leaversWithin3Years') return leftEarly(total);
  const found = measuresOf('adults', latest.shown).find(({ name }) => name === measure);
  return found === undefined ? { missing: 'not known' } : pointOf(found, total);
}

function leftEarly({ shown, services }: WorkforceTotal): Told | { missing: string } {
  const { lines, all } = totalTable('leavers-by-service', 'adults', shown);
  const [early, whole] = [shownCount(lines[0]?.people), shownCount(all)];
  if (whole === 0) return { missing: 'not known: the returns do not tell it' };
  if (early === undefined || whole === undefined) return { missing: 'hidden' };
  const counts = `${formatNumber(early)} of ${formatNumber(whole)} leavers, ${count(services.length, 'service')}`;
  return { value: halfUp((early / whole) * 100), counts };
}
