import type { Scenario } from '../../../engines/projection/index.ts';
import { csvText } from '../../../platform/files/index.ts';
import type { Projection } from '../projecting/project.ts';
import type { Parameter } from '../scenario-file/parameters.ts';

const columns = ['organisation', 'service', 'grade', 'date', 'measure', 'mean', 'p10', 'p50', 'p90'] as const;

/** A projection with what it was made of. */
export interface Projected extends Projection {
  scenario: Scenario;
  parameters: readonly Parameter[];
  runs: number;
  seed: number;
}

/** The files of a projection, by name. The same scenario, runs and seed give the same bytes. */
export async function projectionFiles(projected: Projected): Promise<Record<string, string>> {
  const { scenario, parameters, runs, seed, answers } = projected;
  const rows = projected.rows.map((row) => ({
    ...row,
    mean: rounded(row.mean),
    p10: rounded(row.p10),
    p50: rounded(row.p50),
    p90: rounded(row.p90),
  }));
  const { name, start, years } = scenario;
  const whole = { name, start, years, runs, seed, parameters, rows };
  return {
    'projection.csv': await csvText(
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    ),
    'projection.json': `${JSON.stringify(whole, null, 2)}\n`,
    'answers.json': `${JSON.stringify(answers, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value), 2)}\n`,
  };
}

/** To six decimals. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);
