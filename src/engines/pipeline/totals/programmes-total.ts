import { openly, protect, type Table } from '../../workforce/disclosure/index.ts';
import { type Count, isKnown } from '../count.ts';
import { type ProgrammeRow, type Step, steps } from '../progression.ts';
import { shownAlong } from './chains.ts';
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
  const past = earlier.map(({ rows, shown }) => ({ tables: tablesByName(rows), shown }));
  return Object.fromEntries(
    programmeTables(rows).flatMap((steps) => {
      const shown = shownAlong(
        steps.map(({ step, name, table }) => {
          const editions = past.flatMap(({ tables, shown }) => {
            const [before, seen] = [tables.get(name), shown[name]];
            return before && seen ? [{ table: before, shown: seen }] : [];
          });
          return {
            step,
            table,
            shown: protect(table, { earlier: editions }),
            before: editions.map(({ shown }) => shown),
          };
        }),
      );
      return steps.flatMap(({ name }, at) => (shown[at] ? [[name, shown[at]] as const] : []));
    }),
  );
}

/** The same with nothing hidden, for those whose students they are. */
export const openProgrammes = (rows: readonly ProgrammeRow[]): ShownTables =>
  Object.fromEntries(
    programmeTables(rows)
      .flat()
      .map(({ name, table }) => [name, openly(table)] as const),
  );

const tablesByName = (rows: readonly ProgrammeRow[]): ReadonlyMap<string, Table> =>
  new Map(programmeTables(rows).flatMap((steps) => steps.map(({ name, table }) => [name, table] as const)));

interface ProgrammeTable {
  step: Step;
  name: string;
  table: Table;
}

/** The tables of each programme, in the order of the steps. */
function programmeTables(rows: readonly ProgrammeRow[]): ProgrammeTable[][] {
  const byProgramme = [...Map.groupBy(rows, (row) => row.programme)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byProgramme.map(([programme, own]) =>
    stepNames.flatMap((step) => {
      const taken = own.filter((row) => row.step === step && row.percent === undefined);
      const years = [...new Set(taken.map(({ year }) => year))].sort((a, b) => a - b);
      if (years.length === 0) return [];
      const table = step === 'admissions' ? admitted(taken, years) : stepTable(taken, years);
      return [{ step, name: stepTableName(step, programme), table }];
    }),
  );
}

const admitted = (rows: readonly ProgrammeRow[], years: readonly number[]): Table => ({
  rows: ['admitted'],
  columns: years.map(String),
  counts: [years.map((year) => plain(sumKnown(rows.filter((row) => row.year === year).map(({ count }) => count))))],
  totals: { rows: false, columns: false, grand: false },
});

/** Those who took the step, and those who did not. */
function stepTable(rows: readonly ProgrammeRow[], years: readonly number[]): Table {
  const pairs = years.map((year) => {
    const row = rows.find((one) => one.year === year);
    if (row === undefined || !isKnown(row.count) || !isKnown(row.of)) return ['unknown', 'unknown'] as const;
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
