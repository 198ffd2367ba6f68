import type { PublishedRow } from '../../../../engines/workforce/benchmark/index.ts';
import { type Problem, problem } from '../../../../platform/files/index.ts';

/** A row with its number in the spreadsheet. */
export interface NumberedRow {
  row: number;
  value: PublishedRow;
}

/**
 * Leaves each geography and year once. Rows that say the same twice count once, with a warning; where they differ none of
 * them can be used. An authority that also shares a row with another in that year is left out: the shared row has it.
 */
export function withoutRepeats(
  file: string,
  rows: readonly NumberedRow[],
): { rows: PublishedRow[]; problems: Problem[]; warnings: string[] } {
  const kept: NumberedRow[] = [];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  for (const same of Map.groupBy(rows, ({ value }) => whose(value)).values()) {
    const [first, ...others] = same;
    if (first === undefined) continue;
    const differing = others.some(({ value }) => saidIn(value) !== saidIn(first.value));
    if (differing) {
      const numbers = same.map(({ row }) => row).join(', ');
      const wrong = `is on rows ${numbers} with different figures, so none of them can be used`;
      problems.push(...same.map(({ row, value }) => once(file, row, value, wrong)));
    } else {
      kept.push(first);
      for (const { row } of others)
        warnings.push(`${file}: row ${row} says the same as row ${first.row} and counts once.`);
    }
  }
  const shared = new Map(kept.filter(({ value }) => value.numbers.length > 1).flatMap(byNumberAndYear));
  const alone = kept.filter(({ row, value }) => {
    const other = value.numbers.length === 1 ? shared.get(`${value.year} ${value.numbers[0]}`) : undefined;
    if (other !== undefined) {
      problems.push(once(file, row, value, `is also in row ${other}, which it shares, so this row was left out`));
    }
    return other === undefined;
  });
  return { rows: alone.map(({ value }) => value), problems, warnings };
}

function whose({ level, year, name, numbers }: PublishedRow): string {
  return [level, year, numbers.length > 0 ? numbers.toSorted().join('/') : name.toLowerCase()].join(' ');
}

function saidIn({ values }: PublishedRow): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byNumberAndYear({ row, value }: NumberedRow): [string, number][] {
  return value.numbers.map((number) => [`${value.year} ${number}`, row]);
}

function once(file: string, row: number, { name, year }: PublishedRow, wrong: string): Problem {
  return problem(file, row, '', `${name} ${year}`, wrong, 'each geography once a year');
}
