import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { rateOf } from '../../../../engines/workforce/rate.ts';
import type { Sheet } from '../../../../platform/web/table/index.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { type Comparison, rowsBeside } from '../comparison.ts';
import {
  amountOf,
  hidden,
  knownWords,
  measuresOf,
  ratioOf,
  type TotalMeasure,
  whyMissing,
  writtenAs,
} from './measures.ts';
import { type PeopleTableKey, peopleTableKeys, shownCount, totalTable } from './people-tables.ts';

/** What can be downloaded by itself; everything together is the same one after the other. */
export const fileKeys = ['rates', ...peopleTableKeys] as const;
export type FileKey = (typeof fileKeys)[number];

const headings = ['figure', 'year', 'category', 'n', 'N', 'percent', 'services', 'note'];

/** Totals as a file holds them: one line for each figure, with its n and N; what is hidden or not known says so, and is never nought. */
export function totalsSheet(
  { years, shown }: { years: readonly WorkforceTotal[]; shown: WorkforceTotal },
  key: FileKey | undefined,
  comparisons: readonly Comparison[],
): Sheet {
  const keys = key === undefined ? fileKeys : [key];
  return {
    headings,
    rows: keys.flatMap((one) => (one === 'rates' ? rates(years, shown, comparisons) : people(shown, one))),
  };
}

/** The rates of every year that can be shown, and of others in those years. */
function rates(
  years: readonly WorkforceTotal[],
  { service, shown }: WorkforceTotal,
  comparisons: readonly Comparison[],
): Sheet['rows'] {
  return measuresOf(service, shown).flatMap((measure) => [
    ...years.map((total) => rowOf(measure, total)),
    ...rowsBeside(comparisons, measure, years),
  ]);
}

function rowOf(measure: TotalMeasure, { year, shown, services }: WorkforceTotal): Sheet['rows'][number] {
  const value = amountOf(measure, shown);
  const ratio = ratioOf(measure, shown);
  const start = [measure.title, yearName(year), measure.counted(shown)];
  if (value === undefined || ratio === undefined) {
    return [...start, undefined, undefined, undefined, services.length, whyMissing(measure, shown)];
  }
  const known = knownWords(measure, ratio);
  const note = measure.share ? known : `${writtenAs(measure, value)} for each; ${known}`;
  return [...start, ratio.n, ratio.d, measure.share ? value : undefined, services.length, note];
}

function people({ service, year, shown, services }: WorkforceTotal, key: PeopleTableKey): Sheet['rows'] {
  const { title, lines, all } = totalTable(key, service, shown);
  const whole = shownCount(all);
  return lines.map(({ words, people }) => {
    const n = shownCount(people);
    const percent = n === undefined || !whole ? undefined : rateOf(n, whole);
    return [title, yearName(year), words, n, whole, percent, services.length, noteOf(people)];
  });
}

function noteOf(people: Shown): string | undefined {
  if ('suppressed' in people) return hidden;
  return 'unknown' in people ? 'not known' : undefined;
}
