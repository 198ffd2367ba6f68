import { protect, protectParts, protectSpans, type Shown, type ShownTable } from '../disclosure/index.ts';
import { ageSpans, ageSteps, tablesOfAge } from './ages.ts';
import { mayTellPart } from './halves.ts';
import { cellOf, countOf, editionOf, type PartCounts, rowsOf, type ShownTotal, silentTable, tableOf } from './parts.ts';
import { peopleTable, type Whole, wholeOf, wholes } from './tables.ts';

/** Partners' counts now, and in the totals shown before. */
export interface Counted {
  now: PartCounts;
  earlier: readonly { parts: PartCounts; shown: ShownTotal }[];
}

/** A table that has no whole among the people of the total, protected by itself. */
export function protectedAlone(name: string, counted: Counted): ShownTable {
  const { table, contributors, earlier } = withEditions(name, counted);
  return protect(table, { contributors, earlier });
}

/**
 * The people of a total, and all tables that divide them, safe to be shown together. A whole is the same number wherever it stands:
 * it is shown in all places, its parts being kept beside it, or in none, and then its parts are not shown either. Where the
 * parts of one table cannot be kept beside their whole, the whole is hidden. Tables of one whole tell nothing of each other but
 * those of age, which are guarded as one.
 */
export function protectedTogether(names: readonly string[], counted: Counted): Record<string, ShownTable> {
  const people = protectedAlone(peopleTable, counted);
  const hidden = new Set<Whole>(wholes.filter((whole) => !('value' in cellOf(people, whole))));
  for (;;) {
    const tables = dividing(names, counted, hidden);
    const failed = Object.entries(tables).find(([, table]) => table === undefined);
    if (failed === undefined) {
      const cells = people.rows.map((row, at) => (isIn(hidden, row) ? [suppressed] : (people.cells[at] ?? [])));
      return { [peopleTable]: { ...people, cells }, ...known(tables) };
    }
    hidden.add(wholeOf(failed[0]));
  }
}

const suppressed: Shown = { suppressed: true };
const isIn = (hidden: ReadonlySet<string>, row: string): boolean => hidden.has(row);
const known = (tables: Record<string, ShownTable | undefined>): Record<string, ShownTable> =>
  Object.fromEntries(Object.entries(tables).flatMap(([name, table]) => (table ? [[name, table]] : [])));

/** The tables that divide people whose number is shown unless it is `hidden`; undefined where that cannot be. */
function dividing(
  names: readonly string[],
  counted: Counted,
  hidden: ReadonlySet<Whole>,
): Record<string, ShownTable | undefined> {
  const ages = hidden.has('inPost') ? undefined : protectedAges(counted);
  return Object.fromEntries(
    names.map((name) => {
      const { rows, table, contributors, earlier } = withEditions(name, counted);
      if (hidden.has(wholeOf(name)) || !mayTellWhole(name, counted)) return [name, silentTable];
      if (tablesOfAge.includes(name)) return [name, ages?.(name, rows)];
      return [name, protectParts(table, { contributors, earlier })];
    }),
  );
}

/** Tables do not always tell of everybody: where a return says only how many left, its leavers are in no table. */
function mayTellWhole(name: string, { now, earlier }: Counted): boolean {
  const halves = (parts: PartCounts) =>
    parts.map(({ partner, tables }) => {
      const inside = Object.values(tables[name]?.counts ?? {}).reduce((sum, people) => sum + people, 0);
      return { partner, inside, outside: countOf(tables[peopleTable]?.counts, wholeOf(name)) - inside };
    });
  const before = earlier.map(({ parts, shown }) => {
    const whole = shown.tables[name]?.columnTotals?.[0];
    return { halves: halves(parts), told: whole !== undefined && 'value' in whole };
  });
  return mayTellPart(halves(now), before);
}

function withEditions(name: string, { now, earlier }: Counted) {
  const rows = rowsOf(name, [...now, ...earlier.flatMap(({ parts }) => parts)]);
  const editions = earlier.flatMap(({ parts, shown }) => {
    const table = shown.tables[name];
    return table === undefined ? [] : [editionOf(name, rows, parts, table)];
  });
  return { rows, ...tableOf(name, rows, now), earlier: editions };
}

/** The tables of ages as spans of one line; undefined where nothing of them may be shown beside the whole. */
function protectedAges({ now, earlier }: Counted) {
  const shown = protectSpans(
    sumOf(stepsOf(now)),
    ageSpans.map(({ span }) => span),
    {
      contributors: stepsOf(now),
      earlier: earlier
        .filter(({ shown: { tables } }) => 'value' in cellOf(tables[peopleTable], 'inPost'))
        .map(({ parts, shown: { tables } }) => ({
          steps: sumOf(stepsOf(parts)),
          contributors: stepsOf(parts),
          shown: ageSpans.map(({ table, row }) => cellOf(tables[table], row)),
        })),
    },
  );
  return (
    shown &&
    ((name: string, rows: readonly string[]): ShownTable => {
      const cells = ageSpans.flatMap(({ table, row }, at) =>
        table === name ? [{ row, cell: shown[at] ?? suppressed }] : [],
      );
      const told = cells.filter(({ row, cell }) => rows.includes(row) || !('value' in cell) || cell.value > 0);
      const whole = { value: sumOf(stepsOf(now)).reduce((sum, people) => sum + people, 0) };
      return {
        ...silentTable,
        rows: told.map(({ row }) => row),
        cells: told.map(({ cell }) => [cell]),
        columnTotals: [whole],
      };
    })
  );
}

const stepsOf = (parts: PartCounts) => parts.map(({ partner, tables }) => ({ partner, steps: ageSteps(tables) }));
const sumOf = (parts: ReturnType<typeof stepsOf>): number[] =>
  Array.from(ageSteps({}), (_, at) => parts.reduce((sum, { steps }) => sum + (steps[at] ?? 0), 0));
