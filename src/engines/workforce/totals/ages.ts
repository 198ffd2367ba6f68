import { notKnown } from '../categories.ts';
import type { Span, Steps } from '../disclosure/index.ts';
import { ageBands, ageBandsFrom } from '../figures/bands.ts';
import { alreadyName, horizonAges, horizonName, horizonYears } from '../figures/horizon.ts';
import { type Counts, reachingCategories } from './tables.ts';

/** The table that divides people in post by age, and those by who reaches an age and when: all of the same people. */
export const agesTable = 'inPostByAge';
export const reachingTable = (age: number): string => `reaching${age}`;
/** Who reaches an age within some years, as one table of categories that overlap. */
export const cumulativeTable = 'reaching';
export const tablesOfAge: readonly string[] = [agesTable, ...horizonAges.map(reachingTable)];

/** One count of a table of ages: whole years from `from` to below `below`; of unknown age where there is neither. */
interface AgeRow {
  table: string;
  row: string;
  years: { from: number; below: number } | undefined;
}

const oldest = Number.POSITIVE_INFINITY;

/** "60 already" is from 60; "60 within 1 year" is 59; "60 in 1 to 3 years" 57 and 58; "60 later" whoever is younger. */
function reachingRows(age: number): AgeRow[] {
  const edges = [oldest, age, ...horizonYears.map((years) => age - years), 0];
  return reachingCategories(age).map((row, at) => ({
    table: reachingTable(age),
    row,
    years: { from: edges[at + 1] ?? 0, below: edges[at] ?? oldest },
  }));
}

const rows: readonly AgeRow[] = [
  ...ageBands.map((row, at) => ({
    table: agesTable,
    row,
    years: { from: ageBandsFrom[at] ?? 0, below: ageBandsFrom[at + 1] ?? oldest },
  })),
  ...horizonAges.flatMap(reachingRows),
  ...tablesOfAge.map((table) => ({ table, row: notKnown, years: undefined })),
];

/** The ages at which any of the tables divides people, from 0 up. */
const edges: readonly number[] = [
  ...new Set(rows.flatMap(({ years }) => (years === undefined ? [] : [years.from]))),
].toSorted((a, b) => a - b);

const last = edges.length;

function spanOf(years: AgeRow['years']): Span {
  if (years === undefined) return { from: last, to: last + 1 };
  return { from: edges.indexOf(years.from), to: years.below === oldest ? last : edges.indexOf(years.below) };
}

/** A count of people in post by age, as a span of the line of all ages. */
export interface AgeSpan {
  table: string;
  row: string;
  span: Span;
}

/**
 * The counts of all tables of ages as spans of one line, whose steps lie between neighbouring edges; those of unknown age are the
 * last step. So 60 years is a step, though no table prints it.
 */
export const ageSpans: readonly AgeSpan[] = rows.map(({ table, row, years }) => ({ table, row, span: spanOf(years) }));

/** The same of people by age, and of who reaches an age within some years, where the longer time holds the shorter. */
export const cumulativeSpans: readonly AgeSpan[] = [
  ...ageSpans.filter(({ table }) => table === agesTable),
  { table: cumulativeTable, row: notKnown, span: spanOf(undefined) },
  ...horizonAges.flatMap((age) => [
    { table: cumulativeTable, row: alreadyName(age), span: spanOf({ from: age, below: oldest }) },
    ...horizonYears.map((years) => ({
      table: cumulativeTable,
      row: horizonName(age, years),
      span: spanOf({ from: age - years, below: age }),
    })),
  ]),
];

/** The people of each step, from the tables: every step is a count of one of them, or the difference of two. */
export function ageSteps(tables: Readonly<Record<string, { counts: Counts }>>): Steps {
  const people = ageSpans.map(({ table, row, span }) => ({ span, count: tables[table]?.counts[row] ?? 0 }));
  const upTo = new Map([[0, 0]]);
  // Each count joins two edges: from those known the others follow.
  for (let found = 0; found < upTo.size; ) {
    found = upTo.size;
    for (const { span, count } of people) {
      const [before, after] = [upTo.get(span.from), upTo.get(span.to)];
      if (before !== undefined && after === undefined) upTo.set(span.to, before + count);
      if (before === undefined && after !== undefined) upTo.set(span.from, after - count);
    }
  }
  return Array.from({ length: last + 1 }, (_, step) => (upTo.get(step + 1) ?? 0) - (upTo.get(step) ?? 0));
}
