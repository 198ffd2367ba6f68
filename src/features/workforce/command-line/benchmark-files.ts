import type { BenchmarkRow, EditionIndex } from '../../../engines/workforce/benchmark/index.ts';
import { csvText } from '../../../platform/files/index.ts';
import { lineColumns, lineOf } from '../published/benchmark-lines.ts';

/** The files that the command writes, by name: `benchmark.csv` and `benchmark.json`, with the same rows. */
export async function benchmarkFiles(
  rows: readonly BenchmarkRow[],
  editions: readonly EditionIndex[],
): Promise<Record<string, string>> {
  const lines = rows.map((row) => lineOf(row, editions));
  const csv = lines.map((line) => lineColumns.map((column) => line[column]));
  return {
    'benchmark.csv': await csvText(lineColumns, csv),
    'benchmark.json': `${JSON.stringify(lines, null, 2)}\n`,
  };
}
