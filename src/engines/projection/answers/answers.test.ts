import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Programme, Scenario, Service } from '../model.ts';
import { simulate } from '../simulate.ts';
import { fullService, scenarioOf } from '../test-support/scenarios.ts';
import { withinNeed } from './admissions.ts';
import { answers } from './answers.ts';
import { simulationsFor } from './lever-runs.ts';
import { type NqswNeeded, nqswNeeded } from './nqsw-needed.ts';

function answered(scenario: Scenario, runs = 50, needs?: readonly NqswNeeded[]) {
  const simulations = simulationsFor(scenario).map((levers) =>
    simulate(scenario, { seed: 1, levers, from: 0, to: runs }),
  );
  const found = scenario.services.flatMap((_, at) => nqswNeeded(scenario, at, { runs, seed: 1 }));
  return answers(scenario, { seed: 1, simulations, needs: needs ?? found });
}

/** Nobody leaves; 10 of 20 manager posts stay empty unless a lever does something. */
const still: Service = fullService({
  posts: { nqsw: 10, manager: 20 },
  caps: {},
  progress: [],
  staff: [
    { grade: 'manager', serviceMonths: 200, fte: 1, count: 10 },
    { grade: 'nqsw', serviceMonths: 0, fte: 1, count: 4 },
  ],
  leave: { under2: 0, '2to5': 0, over5: 0 },
  recruit: { nqsw: { months: [9], posts: 0 } },
  agencyCover: 0.5,
});

const programme: Programme = {
  provider: 'Kingston University',
  programme: 'BA',
  admissions: 90,
  progression: [0.88, 0.95, 0.95],
  award: 0.97,
  finalPlacementsInPartnership: 0.73,
  employedInPartnership: 0.46,
};

test('placements to offer: the need ÷ conversion, as observed and at the aim of 80%', () => {
  const scenario = scenarioOf([still], { conversion: { ofPlaced: 0.44, target: 0.8 } });
  const need = {
    organisation: 'Croydon',
    service: 'children',
    year: 2024,
    starts: 24,
    bestVacancyRate: 0.1,
    bestStarts: 30,
  };
  const unreachable = { ...need, year: 2025, starts: 'unreachable' as const };
  assert.deepEqual(
    answered(scenario, 2, [need, unreachable]).placementsToOffer.map(({ nqsws, atObserved, atTarget }) => [
      nqsws,
      atObserved,
      atTarget,
    ]),
    [
      [24, 55, 30],
      [30, 69, 38],
    ],
  );
});

test('of NQSWs, the share wanted from one’s own placements; a lever that does not speak of it leaves it as it is', () => {
  const need = {
    organisation: 'Croydon',
    service: 'children',
    year: 2024,
    starts: 24,
    bestVacancyRate: 0,
    bestStarts: 24,
  };
  const offered = (conversion: Scenario['conversion'], lever?: Scenario['conversion']) => {
    const levers = lever && [{ name: 'more stay', from: '2023-09-30', conversion: lever }];
    const [one] = answered(scenarioOf([still], { conversion, levers }), 2, [need]).placementsToOffer;
    return [one?.nqsws, one?.atObserved, one?.atTarget];
  };
  const half = { ofPlaced: 0.44, target: 0.8, ofNqsws: 0.5 };
  assert.deepEqual(offered(half), [12, 28, 15]);
  assert.deepEqual(offered(half, { ofPlaced: 0.6, target: 0.8 }), [12, 20, 15]);
  assert.deepEqual(offered(half, { ofPlaced: 0.6, target: 0.8, ofNqsws: 1 }), [24, 40, 30]);
});

test('admissions beside the need of the year in which those admitted graduate', () => {
  const msw = { ...programme, programme: 'MSW', admissions: 60, progression: [0.9, 0.95] };
  const need = {
    organisation: 'Croydon',
    service: 'children',
    year: 2026,
    starts: 140,
    bestVacancyRate: 0.1,
    bestStarts: 150,
  };
  const [test] = answered(scenarioOf([still], { pipeline: [programme, msw] }), 2, [need]).admissionsVersusNeed;
  assert.ok(test);
  assert.equal(test.admissions, 150);
  assert.deepEqual(
    test.cohorts.map(({ admittedIn }) => admittedIn),
    ['2023-24', '2024-25'],
  );
  assert.ok(Math.abs((test.ratio ?? 0) - 150 / 140) < 1e-12);
  assert.equal(test.within60Percent, true);
  assert.match(test.reading, /40% to 160%/);
  assert.equal(withinNeed(160, 100).within60Percent, true);
  assert.equal(withinNeed(161, 100).within60Percent, false);
  assert.equal(withinNeed(39, 100).within60Percent, false);
  assert.equal(withinNeed(5, 0).within60Percent, null);
});

test('the pipeline: whole students, by shares of those before', () => {
  const scenario = scenarioOf([still], { pipeline: [programme], years: 1 });
  const [year] = answered(scenario, 4000).pipeline;
  assert.ok(year);
  assert.deepEqual([year.year, year.admittedIn, year.progressed.length], [2023, '2020-21', 3]);
  const graduates = 90 * 0.88 * 0.95 * 0.95 * 0.97;
  const expected = [90 * 0.88, graduates, graduates * 0.73, graduates * 0.73 * 0.46];
  const seen = [year.progressed[0], year.awarded, year.placed, year.employed].map((stage) => stage?.mean ?? 0);
  for (const [at, value] of expected.entries())
    assert.ok(Math.abs((seen[at] ?? 0) - value) < 0.3, `${seen[at]} ${value}`);
  assert.ok(Number.isInteger(year.employed.p50) && (year.employed.p10 ?? 0) < (year.employed.p90 ?? 0));
});

const levers = [
  {
    name: 'more NQSWs',
    from: '2023-09-30',
    recruit: { nqsw: { months: [9], posts: 3 } },
    costs: { perYear: 1000, once: 500 },
  },
  { name: 'cover', from: '2022-09-30', agencyCover: 0.25, costs: { perFte: 10 } },
];

test('levers: the change of the vacancy rate, each alone and all together, exact where nothing is left to chance', () => {
  const found = answered(scenarioOf([still], { levers, targets: { by: '2025-09-30' } })).levers;
  const was = 16 / 30;
  assert.deepEqual(
    found.map(({ lever, change, p10, p90 }) => [lever, change.toFixed(6), p10.toFixed(6), p90.toFixed(6)]),
    [
      ['more NQSWs', 10 / 30 - was],
      ['cover', 0],
      ['all together', 10 / 30 - was],
    ].map(([lever, change]) => [lever, ...Array(3).fill(Number(change).toFixed(6))]),
  );
});

test('a retention lever is seen more sharply by common random numbers than by runs apart', () => {
  const stay = [{ name: 'stay', from: '2022-09-30', leave: { under2: -0.02 } }];
  const scenario = scenarioOf([fullService()], { levers: stay });
  const common = answered(scenario, 400).levers[0];
  assert.ok(common && common.change < 0);
  const [together, none] = [
    simulate(scenario, { seed: 1, from: 0, to: 400 }),
    simulate(scenario, { seed: 2, levers: [], from: 0, to: 400 }),
  ];
  const apart = answers(scenario, { seed: 1, simulations: [together, none], needs: [] }).levers[0];
  assert.ok(
    apart && common.standardError < 0.7 * apart.standardError,
    `${common.standardError} ${apart?.standardError}`,
  );
});

test('agency: when its share falls to what is wanted, or that it does not', () => {
  const two = [still, { ...still, service: 'adults' }];
  const found = answered(scenarioOf(two, { levers, targets: { agencyShare: 0.18 } })).agencyShareReached;
  // 16 FTE are vacant, 14 in post: 8 ÷ 22, then with a quarter covered 4 ÷ 18, then 3.25 ÷ 20.25.
  assert.deepEqual(
    found.map(({ service, date, years }) => [service, date, years]),
    [
      ['children', '2024-09-30', 2],
      ['adults', '2024-09-30', 2],
      ['all', '2024-09-30', 2],
    ],
  );
  assert.deepEqual(
    found[0]?.byDate.slice(0, 3).map(({ share }) => share.toFixed(4)),
    ['0.3636', '0.2222', '0.1605'],
  );
  const [never] = answered(scenarioOf([still], { targets: { agencyShare: 0.1 } })).agencyShareReached;
  assert.deepEqual([never?.date, never?.years], [null, null]);
});

test('costs by year, and when a lever has saved what it cost', () => {
  const costs = { agencyPremium: 10_000, recruitment: { nqsw: 2000, others: 5000 }, bursary: 100 };
  const found = answered(scenarioOf([still], { levers, costs, pipeline: [programme], years: 3 })).costs;
  assert.ok(found);
  assert.deepEqual(found.years[0], {
    date: '2023-09-30',
    agencyPremium: ((8 + 4) / 2) * 10_000,
    recruitment: 0,
    bursaries: 9000,
    levers: 10 * 14,
    total: 60_000 + 9000 + 140,
  });
  const [more, cover] = found.levers;
  // Second year: 3 start, agency falls from 8 to 6.5; third: from 6.5 to 5.
  const saved = [0, 0.75 * 10_000 - 6000, 0.75 * 10_000 - 6000 + 2.25 * 10_000 - 6000];
  assert.deepEqual(more?.byDate, [
    { date: '2023-09-30', cost: 0, saved: 0 },
    { date: '2024-09-30', cost: 1500, saved: saved[1] },
    { date: '2025-09-30', cost: 2500, saved: saved[2] },
  ]);
  assert.equal(more?.breakEven, '2024-09-30');
  assert.deepEqual([cover?.cost, cover?.saved, cover?.breakEven], [3 * 140, 20_000 + 40_000 + 40_000, '2023-09-30']);
  assert.equal(answered(scenarioOf([still])).costs, null);
});

test('simulations that are missing are told', () => {
  const scenario = scenarioOf([still], { levers });
  assert.throws(() => answers(scenario, { seed: 1, simulations: [], needs: [] }), RangeError);
});
