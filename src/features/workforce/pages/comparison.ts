import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Missing } from '../../../platform/charts/index.ts';
import type { Known } from '../../../platform/web/route.ts';
import type { Sheet } from '../../../platform/web/table/index.ts';
import { capitalised, list } from '../../../platform/web/words.ts';
import type { OwnService } from '../sending/model.ts';

/** A rate of others: percent, or cases for each, with what it was worked out from where that is told. */
export interface Told {
  value: number;
  n?: number | undefined;
  d?: number | undefined;
  /** The same in words, with their unit: “310.0 of 1,262.0 full-time equivalents, 8 services”. */
  counts?: string | undefined;
}

/** Others beside whom rates are seen: the region, England, the partnership. */
export interface Comparison {
  /** As it stands in a sentence: “London”, “England”, “the partnership”. */
  label: string;
  /** Where its figures come from, with their date. */
  source: string;
  /** By measure (`turnover`, `vacancy`, …) and the year in which the census year ends: a rate, or why there is none. */
  rates: Readonly<Record<string, ReadonlyMap<number, Told | Missing> | undefined>>;
  /** What is said of a year of which nothing is here; without it, such a year is not spoken of. */
  otherwise?: string;
}

/** Gives at most three, the one that a title speaks of first. */
export type CompareWith = (
  asked: Pick<Known, 'tx' | 'me'>,
  service: Pick<OwnService, 'kind'>,
) => Promise<readonly Comparison[]>;

/** As it stands at the head of a line: “London”, “Partnership”. */
export const nameOf = ({ label }: Comparison): string => capitalised(label.replace(/^the /, ''));

/** What a comparison says of a measure in a year; undefined where it is not spoken of. */
export function saidOf({ rates, otherwise }: Comparison, measure: string, year: number): Told | Missing | undefined {
  const byYear = rates[measure];
  if (byYear === undefined) return undefined;
  return byYear.get(year) ?? (otherwise === undefined ? undefined : { missing: otherwise });
}

/** Published figures come after returns; what is older than this many years says little of today. */
const recentYears = 3;

/** The same, or where the year is not spoken of yet, the latest of the few years before it with a rate. */
export function latestOf(
  comparison: Comparison,
  measure: string,
  year: number,
): { year: number; said: Told | Missing } | undefined {
  const said = saidOf(comparison, measure, year);
  if (said !== undefined) return { year, said };
  const told = [...(comparison.rates[measure] ?? [])].filter(
    ([of, rate]) => of < year && year - of <= recentYears && 'value' in rate,
  );
  const [latest] = told.toSorted(([one], [other]) => other - one);
  return latest && { year: latest[0], said: latest[1] };
}

/** The comparisons that tell a measure of any of the years, with a point for each year, as lines beside one's own. */
export function linesBeside(comparisons: readonly Comparison[], measure: string, years: readonly number[]) {
  const told = comparisons.filter(({ rates }) => years.some((year) => rates[measure]?.has(year)));
  return {
    lines: told.map((comparison) => ({
      label: nameOf(comparison),
      points: years.map((year) => saidOf(comparison, measure, year) ?? { missing: 'not available' }),
    })),
    sources: [...new Set(told.map(({ source }) => source))],
  };
}

/** That some comparisons tell of none of the years, and with which year what they tell ends; empty where all of them do. */
export function endsBefore(comparisons: readonly Comparison[], years: readonly number[]): string {
  const silent = comparisons.flatMap((comparison) => {
    const told = Object.values(comparison.rates).flatMap((byYear) => [...(byYear?.keys() ?? [])]);
    return told.length === 0 || years.some((year) => told.includes(year))
      ? []
      : [{ comparison, last: Math.max(...told) }];
  });
  const [first] = silent;
  if (first === undefined) return '';
  const names = list(silent.map(({ comparison }) => nameOf(comparison)));
  return `No figures of ${names} for these years are here: what is loaded ends with ${yearName(first.last)} (${first.comparison.source}).`;
}

/**
 * A measure of others in some years as rows of a file, whose columns are the figure, the year, who, n, N, percent (of a
 * share), one of no concern here, and a note: what it was worked out from and its source, or why it is not there.
 */
export function rowsBeside(
  comparisons: readonly Comparison[],
  { name, title, share }: { name: string; title: string; share: boolean },
  years: readonly { year: number }[],
): Sheet['rows'] {
  return comparisons.flatMap((comparison) =>
    years.flatMap(({ year }) => {
      const said = saidOf(comparison, name, year);
      if (said === undefined) return [];
      const start = [title, yearName(year), nameOf(comparison)];
      if ('missing' in said) return [[...start, undefined, undefined, undefined, undefined, said.missing]];
      const { value, n, d, counts } = said;
      const words = [share ? undefined : `${value} for each`, counts, comparison.source];
      const note = words.filter((one) => one !== undefined).join('; ');
      return [[...start, n, d, share ? value : undefined, undefined, note]];
    }),
  );
}
