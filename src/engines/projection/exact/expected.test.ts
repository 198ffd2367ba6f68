import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inUnits } from '../fte.ts';
import type { Scenario } from '../model.ts';
import { layoutOf, placeOf } from '../outcome/layout.ts';
import { simulate } from '../simulate.ts';
import { familyWise } from '../test-support/normal.ts';
import { fixedService, fullService, scenarioOf } from '../test-support/scenarios.ts';
import { expectedStocks } from './expected.ts';

const runs = 4000;

const scenario = scenarioOf(
  [
    fixedService(),
    fixedService({
      organisation: 'Sutton',
      leaveByGrade: { manager: { over5: 0.05 }, nqsw: { under2: 0.1 } },
      retire: { fromAge: 60, perYear: 0.4 },
      staff: [58.5, 61, undefined].flatMap((age) => [
        { grade: 'manager', serviceMonths: 70, fte: 0.9, count: 9, age },
        { grade: 'social-worker', serviceMonths: 10, fte: 1, count: 700, age },
      ]),
      progress: [
        { from: 'nqsw', to: 'social-worker', afterMonths: 6, perYear: 0.9 },
        { from: 'social-worker', to: 'senior', afterMonths: 24, perYear: 0.2 },
        { from: 'social-worker', to: 'experienced', afterMonths: 12, perYear: 0.5 },
      ],
    }),
  ],
  {
    levers: [
      {
        name: 'stay',
        from: '2024-01-31',
        leave: { under2: -0.2, over5: 0.1 },
        progress: [{ from: 'social-worker', to: 'experienced', perYear: 0.3 }],
      },
      {
        name: 'more',
        from: '2025-09-01',
        recruit: { nqsw: { months: [9], posts: 40 } },
        services: [{ organisation: 'Sutton', service: 'children' }],
      },
    ],
  },
);

/** The largest distance of the runs' means from what is expected, in standard errors, and how many means there were. */
function farthest(simulated: Scenario, expected: Scenario): { z: number; cells: number } {
  const { values } = simulate(simulated, { seed: 20, from: 0, to: runs });
  const layout = layoutOf(simulated);
  const all = expectedStocks(expected).map(({ organisation, grade, date, stock }) => {
    const place = layout.services.find(({ service }) => service.organisation === organisation);
    const when = layout.dates.findIndex((one) => one.date === date);
    assert.ok(place);
    const at = placeOf(place, when, place.grades.indexOf(grade), 'stock');
    const sample = Array.from({ length: runs }, (_, run) => values[run * layout.width + at] ?? Number.NaN);
    const mean = sample.reduce((sum, value) => sum + value, 0) / runs;
    const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
    if (variance === 0) assert.ok(Math.abs(mean - inUnits(stock)) < 0.01, `${grade} ${date}: ${mean} ${stock}`);
    return variance === 0 ? 0 : Math.abs(mean - inUnits(stock)) / Math.sqrt(variance / runs);
  });
  return { z: Math.max(...all), cells: all.length };
}

test('the mean of 4,000 runs is the exact expected value, over all stocks and dates together, erring once in 1,000', () => {
  const { z, cells } = farthest(scenario, scenario);
  assert.equal(cells, 2 * 5 * 6);
  assert.ok(z < familyWise(0.001, cells), `${z}`);
});

test('rates that are wrong by 2 points are found out', () => {
  const wrong = scenarioOf([fixedService({ leave: { under2: 0.36, '2to5': 0.27, over5: 0.12 } })]);
  const { z, cells } = farthest(scenarioOf([fixedService()]), wrong);
  assert.ok(z > 2 * familyWise(0.001, cells), `${z}`);
});

test('rules applied in another order are found out', () => {
  const [first, second] = scenario.services;
  assert.ok(first && second);
  const other = { ...scenario, services: [first, { ...second, progress: (second.progress ?? []).toReversed() }] };
  const { z, cells } = farthest(scenario, other);
  assert.ok(z > familyWise(0.001, cells), `${z}`);
});

test('services with caps, or recruitment by vacancies, have no exact value and are left out', () => {
  assert.deepEqual(expectedStocks(scenarioOf([fullService(), fullService({ caps: {} })])), []);
});

test('the z of a family of tests is Šidák’s', () => {
  assert.ok(Math.abs(familyWise(0.05, 1) - 1.959964) < 1e-5);
  assert.ok(Math.abs(familyWise(0.001, 60) - 4.3067) < 0.01, `${familyWise(0.001, 60)}`);
});
