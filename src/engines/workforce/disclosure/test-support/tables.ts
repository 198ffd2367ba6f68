import fc from 'fast-check';
import { addUp, type Contribution, type Count, type Table, type Totals } from '../table.ts';

export const allTotals: Totals = { rows: true, columns: true, grand: true };

/** A table with rows r1, r2, … and columns c1, c2, …; all totals printed. */
export function tableOf(counts: readonly (readonly Count[])[], totals: Totals = allTotals): Table {
  return { ...namesFor(counts.length, counts[0]?.length ?? 0), counts, totals };
}

function namesFor(rows: number, columns: number): Pick<Table, 'rows' | 'columns'> {
  const named = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
  return { rows: named('r', rows), columns: named('c', columns) };
}

/** A one-dimensional table with its total. */
export function listOf(...counts: Count[]): Table {
  return tableOf(
    counts.map((count) => [count]),
    { rows: false, columns: true, grand: false },
  );
}

export const anyTotals: fc.Arbitrary<Totals> = fc.record({
  rows: fc.boolean(),
  columns: fc.boolean(),
  grand: fc.boolean(),
});

/** Small counts more often than large, as in the tables that give people away. */
export const count: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.nat({ max: 4 }), weight: 3 },
  { arbitrary: fc.integer({ min: 5, max: 9 }), weight: 3 },
);

export function counts(rows: number, columns: number, each: fc.Arbitrary<number> = count): fc.Arbitrary<number[][]> {
  const row = fc.array(each, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Tables small enough to try every possible one against. */
export const smallTables: fc.Arbitrary<Table> = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }), totals: anyTotals })
  .chain(({ rows, columns, totals }) => counts(rows, columns).map((all) => tableOf(all, totals)));

export function contributionsOf(...all: readonly (readonly (readonly Count[])[])[]): Contribution[] {
  return all.map((one, index) => ({ partner: `partner ${index + 1}`, counts: one }));
}

/** The table of totals of the contributions, all totals printed. */
export function totalOf(contributors: readonly Contribution[], totals: Totals = allTotals): Table {
  const first = contributors[0]?.counts ?? [];
  return addUp({ ...namesFor(first.length, first[0]?.length ?? 0), totals }, contributors);
}
