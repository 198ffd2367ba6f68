import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { counting } from '../figures/count.ts';
import type { Worker } from '../model.ts';
import { makeTotal, type Part, saysSomething } from './make-total.ts';
import { countOf, countsOfParts, rowsOf } from './parts.ts';
import { behindRates } from './tables.ts';
import { attackerOf, peopleAged, peopleIn } from './test-support/attack.ts';
import { servicesOf, year } from './test-support/services.ts';

const isSmall = (people: number): boolean => people > 0 && people < 5;

const partOf = (workers: readonly Worker[], at: number): Part => {
  const count = counting(year, 'children');
  for (const one of workers) count.add(one);
  return { partner: `partner ${at}`, figures: count.end({ vacancies: 5, agencyCovering: 1 }) };
};

/** Counts of everything that a total has a row for, printed or not, and of every age. */
function truthOf(parts: readonly Part[]) {
  const counts = countsOfParts(parts, 'children');
  const names = Object.keys(counts[0]?.tables ?? {}).filter((name) => name !== behindRates);
  const rows = Object.fromEntries(names.map((name) => [name, rowsOf(name, counts)]));
  const kinds = names.flatMap((name) =>
    (rows[name] ?? []).map((row) => ({
      what: `${name}, ${row}`,
      people: peopleIn(name, row),
      of: counts.map(({ tables }) => countOf(tables[name]?.counts, row)),
    })),
  );
  return { rows, kinds };
}

/** Everybody’s ages, between any two edges of any tables: what is not printed may be told by what is. */
const edges = [0, 30, 40, 50, 52, 54, 55, 57, 59, 60, 61, 63, 65, 66, 99];
const spans = edges.flatMap((from, at) => edges.slice(at + 1, at + 4).map((to) => ({ from, to })));

test('nobody who puts a whole total together, with their own people or none, knows a count to be 1 to 4', async () => {
  let attacked = 0;
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(servicesOf(3, 4), async (workers) => {
      const parts = workers.map(partOf);
      const total = makeTotal('children', parts, []);
      if (!saysSomething(total)) return;
      shown += Object.entries(total.tables).filter(
        ([name, { cells }]) =>
          name.startsWith('reaching') && cells.flat().some((cell) => 'value' in cell && cell.value > 0),
      ).length;
      const { rows, kinds } = truthOf(parts);
      const inPost = workers.map((some) =>
        some.filter(({ standing, repeated }) => standing === 'in-post' && !repeated),
      );
      const aged = spans.map(({ from, to }) => ({
        what: `aged ${from} to ${to}`,
        people: peopleAged(from, to),
        of: inPost.map((some) => some.filter(({ born }) => isAged(born, from, to)).length),
      }));
      for (const reader of [undefined, 0, 1, 2]) {
        const own = ownOf(kinds, inPost, reader);
        const atMost = await attackerOf(total, rows, own);
        for (const { what, people, of } of [...kinds, ...aged]) {
          const others = of.filter((_, at) => at !== reader).reduce((sum, one) => sum + one, 0);
          if (!isSmall(others)) continue;
          attacked += 1;
          assert.ok(atMost(people) >= 5, `${what}: ${others}, to ${reader ?? 'anybody'}`);
        }
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
  assert.ok(attacked > 100, `${attacked} attacked`);
  assert.ok(shown > 10, `${shown} tables of who reaches an age shown`);
});

const isAged = (born: string | undefined, from: number, to: number): boolean => {
  const age = born === undefined ? undefined : year - Number(born.slice(0, 4));
  return age !== undefined && age >= from && age < to;
};

/** A partner’s own people of each kind, in single years of age. */
function ownOf(
  kinds: ReturnType<typeof truthOf>['kinds'],
  inPost: readonly (readonly Worker[])[],
  reader: number | undefined,
): (people: string) => number {
  if (reader === undefined) return () => 0;
  const own = new Map(kinds.flatMap(({ people, of }) => people.map((one) => [one, of[reader] ?? 0])));
  for (const one of peopleAged(0, 99)) {
    const age = Number(one.slice(1));
    own.set(one, (inPost[reader] ?? []).filter(({ born }) => isAged(born, age, age + 1)).length);
  }
  return (people) => own.get(people) ?? 0;
}
