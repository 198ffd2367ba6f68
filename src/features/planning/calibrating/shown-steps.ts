import { inYear, type Step, shareShown, stepNames, stepOfTable } from '../../../engines/pipeline/index.ts';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { ShownTable } from '../../../engines/workforce/disclosure/index.ts';
import { list } from '../../../platform/web/words.ts';
import type { ShownPipeline } from '../pipeline/totals/content.ts';

/** Of `of` students `n` took a step, summed over the years of which the totals show it. */
export interface ShownStep {
  n: number;
  /** 0 where no year is shown. */
  of: number;
  shown: readonly number[];
  /** Years that the totals have, and of which they do not show it. */
  untold: readonly number[];
}

/** A programme in the totals, over all universities that have one of that name, by step. */
export interface ShownProgramme {
  programme: string;
  tables: ReadonlyMap<Step, ShownTable>;
}

export function shownProgrammes({ tables }: ShownPipeline): ShownProgramme[] {
  const told = Object.entries(tables).flatMap(([name, table]) => {
    const of = stepOfTable(name);
    return of === undefined ? [] : [{ ...of, table }];
  });
  return [...Map.groupBy(told, ({ programme }) => programme)]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([programme, own]) => ({ programme, tables: new Map(own.map(({ step, table }) => [step, table] as const)) }));
}

/** Every year of the programme up to the last of which the totals have a table: one between of which they have none stays. */
export function yearsOf({ tables }: ShownProgramme): ProgressionStep[] {
  const last = stepNames.findLastIndex((step) => step.startsWith('progression-') && tables.has(step));
  return progressionSteps.filter((step) => stepNames.indexOf(step) <= last);
}

export type ProgressionStep = Extract<Step, `progression-${number}`>;
export const progressionSteps = stepNames.filter((step): step is ProgressionStep => step.startsWith('progression-'));

/** A step as it is shown: years of which both who took it and of how many are shown, and the others. */
export function shownStep({ tables }: ShownProgramme, step: Step): ShownStep {
  const table = tables.get(step);
  return overYears(table?.columns ?? [], (year) =>
    table === undefined ? { unknown: true } : shareShown(inYear(table, year, 'took'), inYear(table, year)),
  );
}

/** Shares of years summed, of those years of which they are shown. */
export function overYears(
  columns: readonly string[],
  shareIn: (year: number) => ReturnType<typeof shareShown>,
): ShownStep {
  const years = columns.map(Number).sort((a, b) => a - b);
  const shares = years.map((year) => ({ year, share: shareIn(year) }));
  const told = shares.flatMap(({ year, share }) => ('n' in share ? [{ year, ...share }] : []));
  return {
    n: told.reduce((sum, { n }) => sum + n, 0),
    of: told.reduce((sum, { of }) => sum + of, 0),
    shown: told.map(({ year }) => year),
    untold: shares.flatMap(({ year, share }) => ('n' in share ? [] : [year])),
  };
}

/** Steps of several programmes, or of several years of one, together. */
export const stepsTogether = (steps: readonly ShownStep[]): ShownStep => ({
  n: steps.reduce((sum, { n }) => sum + n, 0),
  of: steps.reduce((sum, { of }) => sum + of, 0),
  shown: [...new Set(steps.flatMap(({ shown }) => shown))].sort((a, b) => a - b),
  untold: [],
});

/** `2022-23 and 2023-24`, and then those of which nothing is shown. */
export function yearsWords({ shown, untold }: ShownStep): string {
  const told = list(shown.map(yearName));
  return untold.length === 0 ? told : `${told} (${list(untold.map(yearName))}: hidden or not known)`;
}
