import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { Shown, ShownTable } from '../../workforce/disclosure/index.ts';
import type { ProgrammeRow, Step } from '../progression.ts';
import { protectedProgrammes, stepTableName } from './programmes-total.ts';
import { inYear, type ShownTables } from './shown.ts';

const row = (year: number, step: Step, count: number, of?: number): ProgrammeRow => ({
  organisationId: 'university',
  programme: 'BA',
  year,
  step,
  count,
  of: of ?? 'not-applicable',
  percent: undefined,
});

/** How a university may tell what became of the same students: step after step within a year, or a year after the other. */
const readings = ['within a year', 'across years'] as const;
type Reading = (typeof readings)[number];

const usual: Step[] = ['admissions', 'progression-1', 'progression-2', 'award', 'placed', 'employed'];
/** The years after admission in which the steps are told, where each is told when it was taken. */
const later: Partial<Record<Step, number>> = { 'progression-2': 1, award: 1, placed: 1, employed: 1 };

interface Cohort {
  began: number;
  /** How many did not take each step after admission. */
  left: readonly number[];
}

/** Those of a cohort who were there before the first step and after each, and where each number is told. */
function toldOf({ began, left }: Cohort, admitted: number, reading: Reading) {
  let here = began;
  return left.map((gone, at) => {
    const step = usual[at + 1] ?? 'employed';
    const of = here;
    here -= gone;
    return { step, year: admitted + (reading === 'within a year' ? 0 : (later[step] ?? 0)), of, count: here, gone };
  });
}

/** What is shown, and what follows from all years together where it is the only one that is not. */
function read(table: ShownTable | undefined, year: number, counted?: string): number | undefined {
  if (table === undefined) return undefined;
  const value = (shown: Shown) => ('value' in shown ? shown.value : undefined);
  const shown = value(inYear(table, year, counted));
  const all = value(inYear(table, undefined, counted));
  if (shown !== undefined || all === undefined) return shown;
  const others = table.columns.map(Number).filter((one) => one !== year);
  const known = others.flatMap((one) => value(inYear(table, one, counted)) ?? []);
  return known.length === others.length ? all - known.reduce((sum, one) => sum + one, 0) : undefined;
}

/** Numbers of one cohort that somebody knows who subtracts along the chain, in the order in which its students are counted. */
function numbersOf(shown: ShownTables, cohort: Cohort, year: number, reading: Reading) {
  const table = (step: Step) => shown[stepTableName(step, 'BA')];
  return [
    { what: 'admissions', here: read(table('admissions'), year, 'admitted') },
    ...toldOf(cohort, year, reading).flatMap(({ step, year }) => {
      const [took, not] = [read(table(step), year, 'took'), read(table(step), year, 'did not')];
      const of = read(table(step), year);
      return [
        { what: `${step} of`, here: of ?? (took !== undefined && not !== undefined ? took + not : undefined) },
        { what: `${step} n`, here: took ?? (of !== undefined && not !== undefined ? of - not : undefined) },
      ];
    }),
  ].flatMap(({ what, here }) => (here === undefined ? [] : [{ what, here }]));
}

const rowsOf = (cohorts: readonly Cohort[], reading: Reading): ProgrammeRow[] =>
  cohorts.flatMap((cohort, at) => [
    row(2018 + at, 'admissions', cohort.began),
    ...toldOf(cohort, 2018 + at, reading).map(({ step, year, count, of }) => row(year, step, count, of)),
  ]);

function tellsNothingSmall(shown: ShownTables, cohorts: readonly Cohort[], reading: Reading): void {
  for (const [at, cohort] of cohorts.entries()) {
    const known = numbersOf(shown, cohort, 2018 + at, reading);
    for (const [next, one] of known.entries()) {
      for (const other of known.slice(next + 1)) {
        const between = Math.abs(one.here - other.here);
        assert.ok(between === 0 || between >= 5, `${2018 + at}: ${one.what} less ${other.what} is ${between}`);
      }
    }
  }
}

const cohort = fc.record({
  began: fc.integer({ min: 60, max: 90 }),
  left: fc.array(fc.oneof(fc.nat(12), fc.integer({ min: 5, max: 12 })), { minLength: 1, maxLength: 5 }),
});
const cohorts = fc.array(cohort, { minLength: 1, maxLength: 4 });

for (const reading of readings) {
  it(`of students told ${reading} no few who did not go on can be worked out`, () => {
    fc.assert(
      fc.property(cohorts, (made) => tellsNothingSmall(protectedProgrammes(rowsOf(made, reading)), made, reading)),
    );
  });

  it(`nor of students told ${reading} with an earlier edition that had fewer rows`, () => {
    fc.assert(
      fc.property(cohorts, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (made, came) => {
        const rows = rowsOf(made, reading);
        const before = rows.filter((_, at) => came[at]);
        // A programme of which no row tells a second year is one of a single year.
        fc.pre(before.some(({ step }) => step === 'progression-2') || !before.some(({ step }) => step === 'award'));
        const first = protectedProgrammes(before);
        tellsNothingSmall(together(first, protectedProgrammes(rows, [{ rows: before, shown: first }])), made, reading);
      }),
    );
  });
}

/** What somebody knows who has read both editions of the same rows. */
function together(first: ShownTables, second: ShownTables): ShownTables {
  const both = (name: string, table: ShownTable): ShownTable => {
    const old = first[name];
    const cell = (now: Shown, year: string | undefined, counted?: string): Shown => {
      const then = old && inYear(old, Number(year), counted);
      return !('value' in now) && then && 'value' in then ? then : now;
    };
    return {
      ...table,
      cells: table.cells.map((line, at) => line.map((now, of) => cell(now, table.columns[of], table.rows[at]))),
      ...(table.columnTotals && { columnTotals: table.columnTotals.map((now, of) => cell(now, table.columns[of])) }),
    };
  };
  return Object.fromEntries(Object.entries(second).map(([name, table]) => [name, both(name, table)] as const));
}

it('who came between two steps is hidden where they are few', () => {
  const shown = protectedProgrammes([
    row(2024, 'admissions', 60),
    row(2024, 'progression-1', 50, 58),
    row(2025, 'admissions', 80),
    row(2025, 'progression-1', 70, 80),
  ]);
  const of = (year: number) => read(shown['progression-1 BA'], year);
  assert.deepEqual([of(2024), of(2025)], [undefined, 80]);
});

it('what is told of other students is shown', () => {
  const shown = protectedProgrammes(
    rowsOf(
      [
        { began: 60, left: [10, 9, 8, 7, 6] },
        { began: 62, left: [10, 9, 8, 7, 6] },
      ],
      'across years',
    ),
  );
  const cells = Object.values(shown).flatMap(({ cells }) => cells.flat());
  assert.ok(cells.every((cell) => 'value' in cell));
});
