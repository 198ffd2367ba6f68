import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inUnits } from './fte.ts';
import type { Scenario } from './model.ts';
import { joined } from './outcome/chunk.ts';
import { type Kept, layoutOf, placeOf } from './outcome/layout.ts';
import { summarise } from './outcome/summarise.ts';
import { simulate } from './simulate.ts';
import { anyService } from './test-support/arbitrary.ts';
import { fixedService, fullService, scenarioOf } from './test-support/scenarios.ts';

const two = { years: 2 };

/** Gives what a run kept, of the first service; FTE in units. */
function reader(scenario: Scenario, seed: number, runs: number) {
  const { values } = simulate(scenario, { seed, from: 0, to: runs });
  const layout = layoutOf(scenario);
  const [place] = layout.services;
  assert.ok(place);
  const at = (run: number, date: number, grade: number, what: Kept) =>
    values[run * layout.width + placeOf(place, date, grade, what)] ?? Number.NaN;
  const sum = (run: number, date: number, what: Kept) =>
    place.grades.reduce((all, _, grade) => all + at(run, date, grade, what), 0);
  return { at, sum, dates: layout.dates.length, grades: place.grades };
}

test('nobody appears or disappears: stock is that of the year before, and starts, less leavers', () => {
  fc.assert(
    fc.property(anyService, fc.nat(), (service, seed) => {
      const { sum, dates } = reader(scenarioOf([service], two), seed, 3);
      for (let run = 0; run < 3; run += 1) {
        for (let date = 1; date < dates; date += 1) {
          const flow = sum(run, date, 'nqswStarts') + sum(run, date, 'otherStarts') - sum(run, date, 'leavers');
          assert.equal(sum(run, date, 'stock'), sum(run, date - 1, 'stock') + flow);
        }
      }
    }),
  );
});

test('a cap is never passed', () => {
  const capped = anyService.filter(({ caps }) => caps !== undefined);
  fc.assert(
    fc.property(capped, fc.nat(), (service, seed) => {
      const { at, dates, grades } = reader(scenarioOf([service], two), seed, 3);
      for (const [grade, cap] of Object.entries(service.caps ?? {})) {
        for (let run = 0; run < 3; run += 1) {
          for (let date = 0; date < dates; date += 1) {
            const stock = at(run, date, grades.indexOf(grade), 'stock');
            assert.ok(stock <= inUnits(cap), `${grade}: ${stock} of ${inUnits(cap)}`);
          }
        }
      }
    }),
  );
});

const full = scenarioOf([fullService(), fixedService({ organisation: 'Sutton' })]);

test('one chunk, or many in any order, give the same bytes', () => {
  const whole = simulate(full, { seed: 1, from: 0, to: 60 });
  const parts = [
    [40, 60],
    [0, 1],
    [1, 40],
  ].map(([from = 0, to = 0]) => simulate(full, { seed: 1, from, to }));
  assert.deepEqual(joined(parts), whole);
  assert.deepEqual(summarise(full, parts), summarise(full, [whole]));
  assert.notDeepEqual(simulate(full, { seed: 2, from: 0, to: 60 }), whole);
  assert.throws(() => summarise(full, parts.slice(0, 2)), RangeError);
});

test('a service has the same numbers whatever stands before it, and however its rows are ordered', () => {
  const [first, second] = full.services;
  assert.ok(first && second);
  const { caps: _, ...rest } = second;
  const staff = [...second.staff.slice(1), ...second.staff.slice(0, 1)].flatMap((row) => [
    { ...row, count: row.count - 1 },
    { ...row, count: 1 },
  ]);
  const rows = (scenario: Scenario) =>
    summarise(scenario, [simulate(scenario, { seed: 1, from: 0, to: 40 })]).filter(
      ({ organisation }) => organisation === 'Sutton',
    );
  assert.deepEqual(rows({ ...full, services: [second, first] }), rows(full));
  assert.deepEqual(rows({ ...full, services: [{ ...rest, staff }] }), rows(full));
});

test('two services alike in all but name differ', () => {
  const { values } = simulate(scenarioOf([fullService(), fullService({ service: 'adults' })]), {
    seed: 1,
    from: 0,
    to: 1,
  });
  const half = values.length / 2;
  assert.notDeepEqual([...values.subarray(0, half)], [...values.subarray(half)]);
});

test('without caps and with fixed recruitment, better retention leaves no run with fewer people at any time', () => {
  const better = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyService, fc.nat(), better, (service, seed, share) => {
      const { caps: _, ...uncapped } = service;
      const fixed = { ...uncapped, recruit: { nqsw: { months: [9, 2], posts: 13 } } };
      const leave = {
        under2: (service.leave.under2 ?? 0) * share,
        '2to5': (service.leave['2to5'] ?? 0) * share,
        over5: (service.leave.over5 ?? 0) * share,
      };
      const [before, after] = [fixed, { ...fixed, leave }].map((one) => reader(scenarioOf([one], two), seed, 3));
      assert.ok(before && after);
      for (let run = 0; run < 3; run += 1) {
        for (let date = 0; date < before.dates; date += 1) {
          assert.ok(after.sum(run, date, 'stock') >= before.sum(run, date, 'stock'));
        }
      }
    }),
  );
});
