import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkScenario } from '../check/check.ts';
import type { Scenario } from '../model.ts';
import { summarise } from '../outcome/summarise.ts';
import { simulate } from '../simulate.ts';
import { atRisk, leaveEstimate } from './at-risk.ts';
import { nationalLeavers } from './defaults.ts';
import { pooled } from './estimate.ts';
import { gradeOf } from './grades.ts';
import { calibrateFromFigures, calibrateOwn, leaveFrom, serviceJson, type WorkerRecord } from './index.ts';
import { fitTogether, hazardOf, leaveAt, profileOf } from './leaving.ts';

const close = (actual: number, expected: number, by: number) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected} ± ${by}`);

const worker = (given: Partial<WorkerRecord>): WorkerRecord => ({
  standing: 'in-post',
  role: 'case-holder',
  started: '2015-09-30',
  ended: undefined,
  origin: 'other-authority',
  person: undefined,
  ...given,
});

test('a rate is pulled to those around by how little there is of it', () => {
  const levels = [
    { of: 'Here', value: 0.3, n: 3 },
    { of: 'Region', value: 0.2, n: 2 },
    { of: 'England', value: 0.1, n: 3 },
  ];
  // Region: 2 of 4 its own, 0.15; here 3 of 5 its own.
  close(pooled(levels, 2, 'years').value, 0.6 * 0.3 + 0.4 * 0.15, 1e-12);
  assert.match(pooled(levels, 2, 'years').source, /Here: 30\.0% \(3 years\), which weighs 60%, pulled towards Region/);
  const [, ...around] = levels;
  assert.equal(
    pooled([{ of: 'Here', value: 0.9, n: 0 }, ...around], 2, 'years').value,
    pooled(around, 2, 'years').value,
  );
  assert.throws(() => pooled([], 2, 'years'), RangeError);
});

test('leaving by band gives back the turnover and the leavers that it was worked out from', () => {
  const leave = leaveAt(0.154, nationalLeavers);
  close(leave.under2, 1 - Math.exp(Math.log(1 - 0.331) / 2), 1e-9);
  const staying = Math.exp(-2 * hazardOf(leave.under2));
  close(1 - staying, 0.331, 1e-9);
  close(staying * (1 - Math.exp(-3 * hazardOf(leave['2to5']))), 0.363, 1e-9);
  assert.ok(fitTogether(nationalLeavers));
  assert.ok(!fitTogether({ ...nationalLeavers, turnover: 0.6 }));
});

test('where as many start as leave, turnover is what was asked for, whatever it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.08, max: 0.6, noNaN: true }), (turnover) => {
      const leave = leaveAt(turnover, nationalLeavers);
      const monthly = profileOf(leave).reduce((sum, share, month) => {
        const p = month < 24 ? leave.under2 : month < 60 ? leave['2to5'] : leave.over5;
        return sum + share * (1 - (1 - p) ** (1 / 12));
      }, 0);
      // Months are steps and forty years are not for ever: a hundredth of it is close enough.
      close(monthly * 12, turnover, turnover * 0.05);
    }),
  );
});

test('years at risk are counted band by band, and leavers where they were when they left', () => {
  const risk = atRisk(
    [
      worker({ started: '2010-01-01' }),
      // Two years of service in the middle of the year: half in each band.
      worker({ started: '2023-04-01' }),
      worker({ standing: 'leaver', started: '2024-10-01', ended: '2025-04-01' }),
      worker({ standing: 'leaver', started: '2010-01-01', ended: '2025-03-31' }),
      worker({ standing: 'agency', started: '2010-01-01' }),
      worker({ started: undefined }),
    ],
    2025,
  );
  assert.deepEqual([risk.under2.left, risk['2to5'].left, risk.over5.left], [1, 0, 1]);
  close(risk.under2.years, 1, 0.01);
  close(risk['2to5'].years, 0.5, 0.01);
  close(risk.over5.years, 1.5, 0.01);
});

test('nobody at risk leaves the rate around, and many leave it behind', () => {
  const around = { value: 0.2, n: 3, source: 'around' };
  close(leaveEstimate({ left: 0, years: 0 }, around, 'own').value, 0.2, 1e-12);
  close(leaveEstimate({ left: 100_000, years: 1_000_000 }, around, 'own').value, 1 - Math.exp(-0.1), 1e-3);
  const few = leaveEstimate({ left: 3, years: 5 }, around, 'own').value;
  assert.ok(few > 0.2 && few < 0.3, `${few}`);
});

test('grades are by role, or by service where the role is one of casework', () => {
  const at = (given: Partial<WorkerRecord>) => gradeOf(worker(given), '2025-09-30');
  assert.equal(at({ role: 'first-line-manager', started: '2025-09-01', origin: 'nqsw' }), 'manager');
  assert.equal(at({ role: 'senior-practitioner' }), 'senior');
  assert.equal(at({ started: '2025-01-06', origin: 'nqsw' }), 'nqsw');
  assert.equal(at({ started: '2025-01-06' }), 'social-worker');
  assert.equal(at({ started: '2024-09-30', origin: 'nqsw' }), 'social-worker');
  assert.equal(at({ started: '2022-09-30' }), 'experienced');
  assert.equal(at({ started: undefined }), 'social-worker');
});

const around = leaveFrom([{ of: 'England', value: 0.154, n: 3 }], nationalLeavers);

/** The plain scenario of what was calibrated. */
function plain(service: ReturnType<typeof serviceJson>): Scenario['services'][number] {
  const values = JSON.parse(JSON.stringify(service), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value,
  );
  delete values.caps.source;
  return values;
}

const scenarioOf = (service: ReturnType<typeof serviceJson>): Scenario => ({
  name: 'present',
  start: '2025-09-30',
  years: 3,
  services: [plain(service)],
});

test('a service’s own return becomes a scenario of the people who are there, once each', () => {
  const records = [
    ...Array.from({ length: 30 }, (_, at) => worker({ started: `20${10 + (at % 14)}-03-01`, person: `${at}` })),
    worker({ started: '2024-11-01', origin: 'nqsw', person: 'new' }),
    worker({ role: 'first-line-manager', person: 'boss' }),
    worker({ role: 'senior-practitioner', person: 'boss' }),
    worker({ started: undefined, person: 'unknown' }),
    worker({ standing: 'leaver', started: '2020-01-01', ended: '2025-02-01', person: 'gone' }),
  ];
  const own = {
    organisation: 'Croydon',
    service: 'children',
    year: 2025,
    records,
    ftePerPerson: 0.9,
    leaversTold: true,
    vacancies: 8,
    covering: 6,
    of: 'The return of 2024-25',
  };
  const json = serviceJson(calibrateOwn(own, around));
  assert.equal(json.staff.n, 33);
  assert.equal(
    json.staff.value.reduce((sum, { count }) => sum + count, 0),
    33,
  );
  const posts = Object.values(json.posts).reduce((sum, { value }) => sum + value, 0);
  close(posts, 33 * 0.9 + 8, 0.06);
  assert.equal(json.recruit.nqsw.posts.value, 1);
  assert.ok(json.agencyCover.value > 0.74 && json.agencyCover.value < 0.77);
  assert.match(json.leave['2to5'].source, /The return of 2024-25: 0 left in/);
  assert.deepEqual(checkScenario(scenarioOf(json)), []);
  const without = calibrateOwn({ ...own, leaversTold: false }, around);
  assert.deepEqual(without.leave, around);
});

test('promotion is told by two returns, pulled to what is usual', () => {
  const before = Array.from({ length: 40 }, (_, at) => worker({ person: `${at}` }));
  const records = before.map((one, at) => (at < 10 ? { ...one, role: 'senior-practitioner' } : one));
  const own = {
    organisation: 'x',
    service: 'children',
    year: 2025,
    records,
    before,
    ftePerPerson: 1,
    leaversTold: true,
    vacancies: 0,
    covering: undefined,
    of: 'The return',
  };
  close(calibrateOwn(own, around).promotion.value, (10 + 40 * 0.077) / 80, 1e-9);
  assert.equal(calibrateOwn({ ...own, before: undefined }, around).promotion.value, 0.077);
});

test('published figures become a scenario that keeps its turnover where nothing else changes', () => {
  const share = (value: number) => ({ value, n: 10, source: 'x' });
  const json = serviceJson(
    calibrateFromFigures({
      organisation: 'Merton',
      service: 'children',
      of: 'Published',
      heads: 400,
      fte: 380,
      vacancies: 0,
      starters: 76,
      covering: 0,
      turnover: [{ of: 'Merton', value: 0.2, n: 3 }],
      leavers: nationalLeavers,
      managers: share(0.17),
      seniors: share(0.17),
      nqswShare: share(0.25),
    }),
  );
  const scenario = scenarioOf(json);
  assert.deepEqual(checkScenario(scenario), []);
  assert.equal(
    json.staff.value.reduce((sum, { count }) => sum + count, 0),
    400,
  );
  // As many NQSWs are there as started within the year and have not left: 19 started, and about one in nine has left.
  close(json.posts.nqsw?.value ?? 0, 17, 1.5);
  const rows = summarise(scenario, [simulate(scenario, { seed: 1, from: 0, to: 300 })]);
  const turnover = rows.find((row) => row.grade === 'all' && row.measure === 'turnover' && row.date === '2026-09-30');
  close(turnover?.mean ?? 0, 0.2, 0.03);
});
