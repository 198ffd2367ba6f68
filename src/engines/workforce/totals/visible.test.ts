import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { counting } from '../figures/count.ts';
import { reaches } from '../figures/horizon.ts';
import type { Worker } from '../model.ts';
import { cumulativeSpans } from './ages.ts';
import { countOf, countsOfParts, rowsOf } from './parts.ts';
import { dividingTables, peopleTable, wholeOf } from './tables.ts';
import { atMost, type People, peopleAged, peopleIn, type Says } from './test-support/attack.ts';
import { servicesOf, year } from './test-support/services.ts';
import { visibleTo } from './visible.ts';

const isSmall = (people: number): boolean => people > 0 && people < 5;
const ofReturn = (people: People, at: number): People => people.map((one) => `${one}_${at}`);

/** What a row counts, in single years where it is of ages. */
function meaning(table: string, row: string): People {
  if (table !== 'reaching') return peopleIn(table, row);
  const [, age = '', within] = /^([0-9]+) (?:already|within ([0-9]))/.exec(row) ?? [];
  if (age === '') return ['a_unknown'];
  return within ? peopleAged(Number(age) - Number(within), Number(age)) : peopleAged(Number(age), 99);
}

function returnOf(workers: readonly Worker[]) {
  const count = counting(year, 'children');
  for (const one of workers) count.add(one);
  return { figures: count.end({ vacancies: 5, agencyCovering: 1 }), service: 'children' as const };
}

test('nobody who puts returns beside each other and together knows a count to be 1 to 4', async () => {
  let attacked = 0;
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(servicesOf(1, 3), async (services) => {
      const returns = services.map(returnOf);
      const visible = visibleTo(returns);
      const counts = countsOfParts(
        returns.map(({ figures }, at) => ({ partner: `${at}`, figures })),
        'children',
      );
      const plain = dividingTables('children').filter((name) => !/^reaching|ByAge$/.test(name));
      const kinds = [
        ...[peopleTable, ...plain].flatMap((table) =>
          rowsOf(table, counts).map((row) => ({
            table,
            row,
            of: counts.map(({ tables }) => countOf(tables[table]?.counts, row)),
          })),
        ),
        ...cumulativeSpans.map(({ table, row }) => ({
          table,
          row,
          of: returns.map(({ figures: { tables } }) =>
            table === 'reaching' ? (tables.reaching[row]?.headcount ?? 0) : (tables.inPostByAge[row]?.headcount ?? 0),
          ),
        })),
      ].map((kind) => ({ ...kind, people: meaning(kind.table, kind.row) }));
      const all = [...returns.keys()];
      const placed = kinds.flatMap(({ table, row, of, people }) => [
        ...all.map((at) => ({ table, row, at, is: of[at] ?? 0, people: ofReturn(people, at) })),
        {
          table,
          row,
          at: all.length,
          is: of.reduce((sum, one) => sum + one, 0),
          people: all.flatMap((at) => ofReturn(people, at)),
        },
      ]);
      const says = placed.filter(({ table, row, at }) => 'value' in (visible[at]?.count(table, row) ?? {}));
      for (const { is, table, row } of says) assert.ok(!isSmall(is), `${table}, ${row} shows ${is}`);
      shown += says.filter(({ table, is }) => table === 'reaching' && is > 0).length;
      const adds = all.flatMap((at) =>
        [...plain, 'ages'].map((table) => {
          const parts =
            table === 'ages'
              ? [...peopleAged(0, 99), 'a_unknown']
              : rowsOf(table, counts).map((row) => peopleIn(table, row)[0] ?? '');
          return ofReturn([`p_${wholeOf(table)}`, ...parts], at);
        }),
      );
      const most = await atMost(
        says satisfies Says[],
        adds.filter((one) => one.length > 1),
      );
      for (const { table, row, at, is, people } of placed) {
        if (!isSmall(is)) continue;
        attacked += 1;
        assert.ok(most(people) >= 5, `${table}, ${row} of return ${at}: ${is}`);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  assert.ok(attacked > 100, `${attacked} attacked`);
  assert.ok(shown > 20, `${shown} counts of who reaches an age shown`);
});

test('the spans of who reaches an age are what each worker is counted in', () => {
  const ages = (row: string): number[] =>
    Array.from({ length: 60 }, (_, at) => at + 20).filter((age) => reaches(`${year - age}-05-05`, year).includes(row));
  for (const { table, row } of cumulativeSpans) {
    if (table !== 'reaching' || row === 'not known') continue;
    const meant = meaning(table, row).map((one) => Number(one.slice(1)));
    assert.deepEqual(
      ages(row),
      meant.filter((age) => age >= 20 && age < 80),
    );
  }
});
