import {
  absenceWords,
  type BenchmarkRow,
  countable,
  type EditionIndex,
  measureOf,
  ragRule,
  together,
  yearName,
} from '../../../engines/workforce/benchmark/index.ts';
import { count, formatNumber, list } from '../../../platform/web/words.ts';
import { missingWords } from '../published/missing-words.ts';

interface About {
  edition: EditionIndex;
  region: string;
  baseline: number;
  out: string;
}

/** What the command says when it is done: the last year's rates together, who is not counted, the rule, the files. */
export function benchmarkSummary(rows: readonly BenchmarkRow[], { edition, region, baseline, out }: About): string {
  const last = rows.filter(({ figure }) => figure.year === edition.edition);
  const areas = last.filter(({ place, geography }) => place.kind === 'areas' && geography !== together);
  const names = [...new Set(areas.map(({ geography }) => geography))];
  const span = `${yearName(baseline)} to ${yearName(edition.edition)}`;
  return [
    `Edition ${edition.edition} (${edition.file}), ${span}: ${count(names.length, 'area')} against ${region} and England.`,
    ...last.filter(({ geography }) => geography === together).map((row) => lineOf(row, last, region)),
    ...notCounted(rows),
    ragRule(region, yearName(baseline)),
    `Written to ${out}: benchmark.csv and benchmark.json`,
    '',
  ].join('\n');
}

function lineOf({ measure, figure, rag, unlike }: BenchmarkRow, last: readonly BenchmarkRow[], region: string): string {
  const others = [region, 'England'].map((name) => {
    const other = last.find((row) => row.measure === measure && row.geography === name);
    return `${name} ${other === undefined ? absenceWords['no-row'] : rateWords(other)}`;
  });
  const of =
    typeof figure.n === 'number' && typeof figure.d === 'number'
      ? ` (${formatNumber(figure.n)} of ${formatNumber(figure.d)} FTE)`
      : '';
  const stands = rag === undefined || rag === 'unknown' ? 'not rated' : rag;
  const compared = unlike ? ' (compared with years that do not count the same areas)' : '';
  return `${yearName(figure.year)} ${measureOf(measure).title}: ${rateWords({ figure })}${of}, ${stands}${compared}; ${list(others)}`;
}

function rateWords({ figure: { rate } }: Pick<BenchmarkRow, 'figure'>): string {
  const known = countable(rate);
  if (known !== undefined) return `${known.toFixed(1)}%`;
  return typeof rate === 'string' ? absenceWords[rate] : '';
}

/** A line for each set of areas that the sums leave out, with the years and measures of which that is so. */
function notCounted(rows: readonly BenchmarkRow[]): string[] {
  const sums = rows.filter(({ geography, figure }) => geography === together && figure.missing.length > 0);
  return [...Map.groupBy(sums, ({ figure }) => missingWords(figure.missing))].map(([words, same]) => {
    const where = [...Map.groupBy(same, ({ figure }) => figure.year)].map(
      ([year, ofYear]) => `${yearName(year)} (${ofYear.map(({ measure }) => measureOf(measure).title).join(', ')})`,
    );
    return `Not counted together: ${words}, in ${list(where)}.`;
  });
}
