import type { Count, Shown, ShownTable, Table } from '../../workforce/disclosure/index.ts';
import { type Step, steps as stepWords } from '../progression.ts';

/** A step of one programme, of which admissions are the first: its counts by year, and what is shown of them. */
export interface StepTable {
  step: Step;
  table: Table;
  /** As it may be shown by itself. */
  shown: ShownTable;
  /** As editions before showed it. */
  before: readonly ShownTable[];
}

/**
 * What may be shown of a programme's steps beside each other; `steps` stand in the order in which students come to them. Those
 * who begin a step are those who took the one before it: of the same year or of the year before, as nobody can tell whether a
 * university's rows follow its students through a year or over the years. So by either reading, where a step hides a count,
 * all later steps that its students may be in are hidden whole; also a step before which few left or joined, and those after it.
 * And where a later one was shown in an edition before, the step itself is hidden whole, with all before it.
 */
export function shownAlong(steps: readonly StepTable[]): ShownTable[] {
  const hidden = steps.map(() => new Set<number>());
  const hide = (at: number, year: number) => hidden[at]?.add(year);
  for (const [at, step] of steps.entries()) {
    for (const year of yearsOf(step.table)) {
      if (fewBetween(steps, at, year)) hide(at, year);
      else if (!hidesSome(step.shown, year)) continue;
      const later = steps.flatMap((_, other) => (other > at ? spanOf(other, year, year + other - at) : []));
      for (const one of later) hide(one.at, one.year);
      if (!later.some((one) => steps[one.at]?.before.some((shown) => showsSome(shown, one.year)))) continue;
      const sooner = steps.flatMap((_, other) => (other <= at ? spanOf(other, year - (at - other), year) : []));
      for (const one of sooner) hide(one.at, one.year);
    }
  }
  return steps.map(({ shown }, at) => without(shown, hidden[at] ?? new Set()));
}

const spanOf = (at: number, first: number, last: number): { at: number; year: number }[] =>
  Array.from({ length: last - first + 1 }, (_, more) => ({ at, year: first + more }));

const yearsOf = ({ columns }: Pick<Table, 'columns'>): number[] => columns.map(Number);

/** Whether between those who came to a step and those who began it 1 to 4 were lost or won, by either reading. */
function fewBetween(steps: readonly StepTable[], at: number, year: number): boolean {
  const step = steps[at];
  const began = step && sumOf(step.table, year);
  if (step === undefined || began === undefined) return false;
  const isFew = (came: number) => came !== began && Math.abs(came - began) < step.shown.threshold;
  const near = [year, year - 1].map((one) => ({ year: one, came: cameFrom(steps, at - 1, one) }));
  // Exactly those who came tell which reading is meant, so that others are other students.
  const isTold = isNext(steps[at - 1]?.step, step.step) && near.some(({ came }) => came === began);
  return near.some(({ year, came }) =>
    came === undefined ? lastKnown(steps, at - 2, year).some(isFew) : !isTold && isFew(came),
  );
}

const order = Object.keys(stepWords);

/** Whether no step can be missing between two: the degree may be awarded after any year. */
const isNext = (before: Step | undefined, step: Step): boolean =>
  before !== undefined &&
  (order.indexOf(step) === order.indexOf(before) + 1 || (step === 'award' && before.startsWith('progression-')));

/** Where a step is not known, those who may have come to it from the last before it that is. */
const lastKnown = (steps: readonly StepTable[], at: number, year: number): number[] =>
  at < 0
    ? []
    : [year, year - 1].flatMap((one) => {
        const came = cameFrom(steps, at, one);
        return came === undefined ? lastKnown(steps, at - 1, one) : [came];
      });

/** How many took a step in a year, or were admitted. */
const cameFrom = (steps: readonly StepTable[], at: number, year: number): number | undefined => {
  const table = steps[at]?.table;
  return known(table?.counts[0]?.[table.columns.indexOf(String(year))]);
};

/** How many began a step in a year. */
function sumOf(table: Table, year: number): number | undefined {
  const column = table.columns.indexOf(String(year));
  const counts = table.counts.flatMap((line) => known(line[column]) ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, one) => sum + one, 0);
}

const known = (count: Count | undefined): number | undefined => (typeof count === 'number' ? count : undefined);

/** What is shown of a year: its counts, and their sum. */
const inColumn = ({ columns, cells, columnTotals }: ShownTable, year: number): Shown[] => {
  const column = columns.indexOf(String(year));
  return [...cells, columnTotals ?? []].flatMap((line) => line[column] ?? []);
};

const hidesSome = (shown: ShownTable, year: number): boolean =>
  inColumn(shown, year).some((cell) => 'suppressed' in cell);

const showsSome = (shown: ShownTable, year: number): boolean => inColumn(shown, year).some((cell) => 'value' in cell);

/** The same with nothing shown of some years. */
function without(shown: ShownTable, years: ReadonlySet<number>): ShownTable {
  const kept = (line: readonly Shown[]): Shown[] =>
    line.map((cell, at) => (years.has(Number(shown.columns[at])) && 'value' in cell ? { suppressed: true } : cell));
  return {
    ...shown,
    cells: shown.cells.map(kept),
    ...(shown.columnTotals && { columnTotals: kept(shown.columnTotals) }),
  };
}
