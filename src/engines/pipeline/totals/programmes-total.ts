import { openly, protect, type ShownTable, type Table } from '../../workforce/disclosure/index.ts';
import { type Count, isKnown } from '../count.ts';
import { type ProgrammeRow, type Step, steps } from '../progression.ts';
import { ofYears, type ShownTables } from './shown.ts';

export const stepNames = Object.keys(steps).filter((name): name is Step => name in steps);

/** The name of a table of a programme's step: `progression-1 BA`. */
export const stepTableName = (step: Step, programme: string): string => `${step} ${programme}`;

/** The step and the programme of which a table tells. */
export function stepOfTable(name: string): { step: Step; programme: string } | undefined {
  const step = stepNames.find((one) => name.startsWith(`${one} `));
  return step && { step, programme: name.slice(step.length + 1) };
}

/** An earlier edition of one university's, with the rows that it was made of. */
export interface EarlierProgrammes {
  rows: readonly ProgrammeRow[];
  shown: ShownTables;
}

/** One university's admissions and steps as others may see them. */
export function protectedProgrammes(
  rows: readonly ProgrammeRow[],
  earlier: readonly EarlierProgrammes[] = [],
): ShownTables {
  const past = earlier.map(({ rows, shown }) => ({
    tables: programmeTables(rows, (table, name) => shown[name] ?? openly(table)),
    shown,
  }));
  return shownOf(
    programmeTables(rows, (table, name) =>
      protect(table, {
        earlier: past.flatMap(({ tables, shown }) => {
          const [before, seen] = [tables.get(name), shown[name]];
          return before && seen ? [{ table: before.table, shown: seen }] : [];
        }),
      }),
    ),
  );
}

/** The same with nothing hidden, for those whose students they are. */
export const openProgrammes = (rows: readonly ProgrammeRow[]): ShownTables =>
  shownOf(programmeTables(rows, (table) => openly(table)));

type Made = Map<string, { table: Table; shown: ShownTable }>;

const shownOf = (made: Made): ShownTables =>
  Object.fromEntries([...made].map(([name, { shown }]) => [name, shown] as const));

/**
 * Each table with what is shown of it, in the order of the steps. A cohort of whom a step is hidden is left out of the later
 * ones: those who come to the next step are those who took this one, so that it would tell what was hidden.
 */
function programmeTables(rows: readonly ProgrammeRow[], show: (table: Table, name: string) => ShownTable): Made {
  const made: Made = new Map();
  for (const [programme, own] of [...Map.groupBy(rows, (row) => row.programme)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hidden = new Set<number>();
    for (const step of stepNames) {
      const taken = own.filter((row) => row.step === step && row.percent === undefined);
      const years = [...new Set(taken.map(({ year }) => year))].sort((a, b) => a - b);
      if (years.length === 0) continue;
      const name = stepTableName(step, programme);
      const table =
        step === 'admissions'
          ? admitted(taken, years)
          : stepTable(taken, years, (year) => hidden.has(cohortAt(own, step, year)));
      const shown = show(table, name);
      for (const [at, year] of years.entries()) {
        if (shown.cells.some((line) => 'suppressed' in (line[at] ?? {}))) hidden.add(cohortAt(own, step, year));
      }
      made.set(name, { table, shown });
    }
  }
  return made;
}

/** The first year of those who take a step in a year. Award and what follows come in the last year of the programme. */
function cohortAt(own: readonly ProgrammeRow[], step: Step, year: number): number {
  if (step === 'admissions') return year;
  const length = Math.max(1, ...own.map((row) => Number(/^progression-(\d)$/.exec(row.step)?.[1] ?? 0)));
  return year - (Number(/^progression-(\d)$/.exec(step)?.[1] ?? length) - 1);
}

const admitted = (rows: readonly ProgrammeRow[], years: readonly number[]): Table => ({
  rows: ['admitted'],
  columns: years.map(String),
  counts: [years.map((year) => plain(sumKnown(rows.filter((row) => row.year === year).map(({ count }) => count))))],
  totals: { rows: false, columns: false, grand: false },
});

/** Those who took the step, and those who did not. */
function stepTable(rows: readonly ProgrammeRow[], years: readonly number[], leftOut: (year: number) => boolean): Table {
  const pairs = years.map((year) => {
    const row = rows.find((one) => one.year === year);
    if (row === undefined || leftOut(year) || !isKnown(row.count) || !isKnown(row.of))
      return ['unknown', 'unknown'] as const;
    return [row.count, row.of - row.count] as const;
  });
  return {
    rows: ['took', 'did not'],
    columns: years.map(String),
    counts: [pairs.map(([took]) => took), pairs.map(([, not]) => not)],
    totals: ofYears,
  };
}

const plain = (count: Count): number | 'unknown' => (isKnown(count) ? count : 'unknown');
const sumKnown = (counts: readonly Count[]): Count => {
  const known = counts.filter(isKnown);
  return known.length === 0 ? 'unknown' : known.reduce((sum, count) => sum + count, 0);
};
