import {
  absenceWords,
  type BenchmarkRow,
  countable,
  type EditionIndex,
  measureOf,
  rateOf,
  revisionsOf,
  type Value,
  yearName,
} from '../../../engines/workforce/benchmark/index.ts';
import { missingWords } from './missing-words.ts';

/** The columns of a benchmark as a file. */
export const lineColumns = ['edition', 'year', 'measure', 'geography', 'n', 'd', 'rate', 'change', 'rag'] as const;

/** A line of a benchmark as a file, and what is to be said of it. */
export type Line = Record<(typeof lineColumns)[number], string | number | null> & { note?: string };

/** A row of a benchmark as files hold it; `editions` are all that are known. */
export function lineOf(row: BenchmarkRow, editions: readonly EditionIndex[]): Line {
  const { figure, change, rag } = row;
  const note = notesOn(row, editions).join('; ');
  return {
    edition: row.edition,
    year: yearName(figure.year),
    measure: row.measure,
    geography: row.geography,
    n: countable(figure.n) ?? null,
    d: countable(figure.d) ?? null,
    rate: countable(figure.rate) ?? null,
    change: change === 'unknown' ? null : change,
    rag: rag === undefined || rag === 'unknown' ? null : rag,
    ...(note === '' ? {} : { note }),
  };
}

/** Why something is not there, who is not counted, and what other editions say. */
function notesOn(
  { edition, measure, place, figure, unlike }: BenchmarkRow,
  editions: readonly EditionIndex[],
): string[] {
  const absent = absentWords(figure);
  const without = figure.counted.length > 0 ? figure.missing : [];
  const revised = revisionsOf(editions, measure, place, figure.year).map(({ from, to, before, after }) =>
    to > edition ? `${rateWords(after)} in edition ${to}` : `${rateWords(before)} in edition ${from}`,
  );
  const apart = publishedApart(measure, figure);
  return [
    ...absent,
    ...(without.length > 0 ? [`without ${missingWords(without)}`] : []),
    ...(unlike ? ['the year before or the baseline year does not count the same areas'] : []),
    ...(apart === undefined ? [] : [`the rate is as published; n and d as published give ${apart.toFixed(1)}`]),
    ...revised,
  ];
}

/** Which of n, d and rate are not there, and why; the reason alone where it is that of all. */
function absentWords({ n, d, rate }: BenchmarkRow['figure']): string[] {
  if (typeof n === 'string' && n === d && n === rate) return [absenceWords[n]];
  return Object.entries({ n, d, rate }).flatMap(([part, value]) =>
    typeof value === 'string' ? [`${part} ${absenceWords[value]}`] : [],
  );
}

/** What n and d give, where that is further from the published rate than rounding explains. */
function publishedApart(measure: BenchmarkRow['measure'], { n, d, rate }: BenchmarkRow['figure']): number | undefined {
  if (typeof n !== 'number' || typeof d !== 'number' || typeof rate !== 'number') return undefined;
  const given = rateOf(n, d, measureOf(measure).times);
  return given !== undefined && Math.abs(given - rate) > 0.15 ? given : undefined;
}

function rateWords(rate: Value): string {
  return typeof rate === 'number' ? rate.toFixed(1) : absenceWords[rate];
}
