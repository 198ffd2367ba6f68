import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type AreaHistory,
  forecastMeasures,
  forecastRecords,
  forecastYear,
  hindcast,
  type Observation,
} from './index.ts';
import { inventedAreas } from './test-support/areas.ts';

const areas = inventedAreas();

/** The same past, with what every year from `year` on brings changed, or gone. */
function otherFuture(all: readonly AreaHistory[], year: number, brings: readonly (Observation | undefined)[]) {
  return all.map((area, at) => {
    const past = [...area.years].filter(([one]) => one < year);
    const future = [...area.years.keys()]
      .filter((one) => one >= year)
      .flatMap((one): [number, Observation][] => {
        const next = brings[(at + one) % brings.length];
        return next === undefined ? [] : [[one, next]];
      });
    return { ...area, years: new Map([...past, ...future]) };
  });
}

test('no forecast looks ahead: whatever the year and those after it bring, or nothing, it is the same', () => {
  const future = fc.array(
    fc.option(
      fc.record({ turnover: fc.double({ min: 0, max: 100, noNaN: true }), inPost: fc.integer({ min: 0, max: 900 }) }),
      {
        nil: undefined,
      },
    ),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(
      future,
      fc.integer({ min: 2020, max: 2024 }),
      fc.constantFrom(...forecastMeasures),
      (brings, year, measure) => {
        const other = otherFuture(areas, year, brings);
        const told = (all: readonly AreaHistory[]) =>
          [...forecastYear(all, measure, year)].map(([{ name }, value]) => [name, value]);
        assert.deepEqual(told(other), told(areas));
      },
    ),
    { numRuns: 40 },
  );
});

test('a year before it makes a difference', () => {
  const changed = areas.map((area) => ({
    ...area,
    years: new Map([...area.years].map(([year, value]) => [year, year === 2023 ? { ...value, turnover: 40 } : value])),
  }));
  const [first] = forecastYear(areas, 'turnover', 2024).values();
  const [other] = forecastYear(changed, 'turnover', 2024).values();
  assert.ok(first && other && other.expected > first.expected + 5);
});

test('rates that wander about a level are forecast better than by last year’s, and the interval holds about 80%', () => {
  const records = forecastRecords(hindcast(inventedAreas({ count: 150, seed: 7 })));
  assert.deepEqual(
    records.map(({ measure }) => measure),
    [...forecastMeasures],
  );
  for (const { measure, ratio, coverage80, n, byYear, bySize, shown } of records) {
    assert.equal(n, 150 * 5, measure);
    assert.ok(ratio < (measure === 'inPost' ? 0.97 : 0.9), `${measure}: ${ratio}`);
    assert.ok(coverage80 > 0.74 && coverage80 < 0.86, `${measure}: ${coverage80}`);
    assert.equal(
      byYear.reduce((sum, year) => sum + year.n, 0),
      n,
    );
    assert.equal(
      bySize.reduce((sum, size) => sum + size.n, 0),
      n,
    );
    if (measure === 'turnover') assert.ok(shown);
  }
});

test('what has fewer than three earlier years, or none the year before, is not forecast', () => {
  const [one, two, ...others] = areas;
  assert.ok(one && two);
  const young = { ...one, years: new Map([...one.years].filter(([year]) => year >= 2022)) };
  const gap = { ...two, years: new Map([...two.years].filter(([year]) => year !== 2023)) };
  const names = [...forecastYear([young, gap, ...others], 'agency', 2024).keys()].map(({ name }) => name);
  assert.equal(names.length, others.length);
  assert.ok(!names.includes(one.name) && !names.includes(two.name));
});

test('forecasts and intervals of rates stay within 0 to 100%, and of numbers at 0 or above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      for (const { measure, forecast } of hindcast(inventedAreas({ count: 20, seed }))) {
        const { low, expected, high } = forecast;
        assert.ok(0 <= low && low <= expected && expected <= high, measure);
        if (measure !== 'inPost') assert.ok(high <= 100, measure);
      }
    }),
    { numRuns: 20 },
  );
});

test('the order of the areas does not matter', () => {
  const told = (all: readonly AreaHistory[]) =>
    forecastRecords(hindcast(all)).map(({ mae, ratio }) => [mae.toFixed(6), ratio.toFixed(6)]);
  assert.deepEqual(told(areas.toReversed()), told(areas));
});
