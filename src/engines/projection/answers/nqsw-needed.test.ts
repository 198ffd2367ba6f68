import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scenario } from '../model.ts';
import { measured } from '../outcome/measures.ts';
import { simulate } from '../simulate.ts';
import { fullService, scenarioOf } from '../test-support/scenarios.ts';
import { nqswNeeded } from './nqsw-needed.ts';

const chance = { runs: 200, seed: 4 };

/** The share of runs that meet the target at a date when the service recruits so many NQSWs a year: the plain way. */
function metWith(scenario: Scenario, starts: number, date: number): number {
  const services = scenario.services.map((service) => ({
    ...service,
    recruit: { ...service.recruit, nqsw: { months: service.recruit?.nqsw?.months ?? [9], posts: starts } },
  }));
  const changed = { ...scenario, services };
  const rates = measured(changed, simulate(changed, { seed: chance.seed, from: 0, to: chance.runs }))(0, date).at(-1)
    ?.values.vacancyRate;
  return (
    (rates ?? new Float64Array()).filter((rate) => rate <= (scenario.targets?.vacancyRate ?? 0)).length / chance.runs
  );
}

for (const months of [[9], [9, 3], [11]]) {
  test(`the fewest starts that meet the target, as trying every number finds (cycle ${months})`, () => {
    const service = fullService({ recruit: { nqsw: { months, posts: 'vacant' }, others: { fillPerMonth: 0.1 } } });
    const scenario = scenarioOf([service], { years: 1, targets: { vacancyRate: 0.2, confidence: 0.75 } });
    const [need] = nqswNeeded(scenario, 0, chance);
    const tried = Array.from({ length: 60 }, (_, starts) => starts).find(
      (starts) => metWith(scenario, starts, 1) >= 0.75,
    );
    assert.ok(tried !== undefined && tried > 1, `${tried}`);
    assert.equal(need?.starts, tried);
  });
}

test('of later years too: as many a year until then as trying every number in a scenario finds', () => {
  const scenario = scenarioOf([fullService()], { years: 3, targets: { vacancyRate: 0.3, confidence: 0.8 } });
  const needs = nqswNeeded(scenario, 0, chance);
  assert.deepEqual(
    needs.map(({ year }) => year),
    [2023, 2024, 2025],
  );
  for (const [at, { starts, bestStarts }] of needs.entries()) {
    const tried = Array.from({ length: 40 }, (_, one) => one).find((one) => metWith(scenario, one, at + 1) >= 0.8);
    assert.equal(starts, tried, `${at}`);
    assert.ok(Number(starts) <= bestStarts);
  }
});

test('NQSWs beyond their own posts count where they grow into the posts above before the date', () => {
  const service = fullService({
    posts: { nqsw: 4, 'social-worker': 40 },
    caps: {},
    staff: [{ grade: 'social-worker', serviceMonths: 70, fte: 1, count: 20 }],
    leave: { under2: 0, '2to5': 0, over5: 0 },
    progress: [{ from: 'nqsw', to: 'social-worker', afterMonths: 6, perYear: 1 }],
    recruit: { nqsw: { months: [9], posts: 'vacant' }, others: { fillPerMonth: 0 } },
  });
  const scenario = scenarioOf([service], { years: 3, targets: { vacancyRate: 0.1 } });
  const [first, , third] = nqswNeeded(scenario, 0, chance);
  assert.deepEqual([first?.starts, first?.bestStarts, first?.bestVacancyRate], ['unreachable', 4, 20 / 44]);
  assert.equal(third?.starts, 8, '16 have grown into posts by then, and 4 stand in those of NQSWs: 4 of 44 are vacant');
  assert.ok(metWith(scenario, 8, 3) >= 0.8 && metWith(scenario, 7, 3) < 0.8);
});

/** Ten of its twenty managers are missing, and nobody grows into their posts. */
const withoutManagers = fullService({
  posts: { nqsw: 5, manager: 20 },
  caps: {},
  progress: [],
  staff: [{ grade: 'manager', serviceMonths: 200, fte: 1, count: 10 }],
  leave: { under2: 0, '2to5': 0, over5: 0 },
  recruit: { nqsw: { months: [9], posts: 'vacant' } },
});

test('never more people than posts: what only swells the number that the rate is divided by does not count', () => {
  const scenario = scenarioOf([withoutManagers], { years: 3, targets: { vacancyRate: 0.05 } });
  for (const { starts, bestStarts } of nqswNeeded(scenario, 0, chance)) {
    assert.equal(starts, 'unreachable');
    assert.ok(bestStarts <= 5);
  }
});

test('managers who are missing cannot be made up for by NQSWs: unreachable, with the best that can be done', () => {
  const scenario = scenarioOf([withoutManagers], { years: 1, targets: { vacancyRate: 0.3 } });
  assert.deepEqual(nqswNeeded(scenario, 0, chance), [
    {
      organisation: 'Croydon',
      service: 'children',
      year: 2023,
      starts: 'unreachable',
      bestVacancyRate: 10 / 25,
      bestStarts: 5,
    },
  ]);
  const [reached] = nqswNeeded({ ...scenario, targets: { vacancyRate: 0.4 } }, 0, chance);
  assert.equal(reached?.starts, 5);
});

test('where there are posts to fill in time, mid-year starters who progress are counted', () => {
  const service = fullService({ recruit: { nqsw: { months: [3], posts: 0 } } });
  const [need] = nqswNeeded(
    scenarioOf([service], { start: '2022-03-31', years: 1, targets: { vacancyRate: 0.9 } }),
    0,
    chance,
  );
  assert.deepEqual([need?.year, need?.starts, need?.bestStarts], [2022, 0, 0]);
});

test('no target, no answer', () => {
  assert.deepEqual(nqswNeeded(scenarioOf([fullService()]), 0, chance), []);
});

test('NQSWs beyond the posts there are would lower the rate by the larger sum it is divided by: they do not count', () => {
  const scenario = scenarioOf([fullService()], { years: 1, targets: { vacancyRate: 0.1 } });
  const [need] = nqswNeeded(scenario, 0, chance);
  assert.equal(need?.starts, 'unreachable');
  assert.ok((need?.bestStarts ?? 99) <= 20 && metWith(scenario, 300, 1) === 1);
});
