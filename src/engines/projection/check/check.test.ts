import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Scenario, Service } from '../model.ts';
import { anyService } from '../test-support/arbitrary.ts';
import { fullService, scenarioOf } from '../test-support/scenarios.ts';
import { checkScenario } from './check.ts';
import { problemOnLine } from './problem.ts';
import { checkRuns } from './runs.ts';

const said = (scenario: Scenario): string[] => checkScenario(scenario).map(problemOnLine);

/** What is wrong with the full service when it is changed so. */
const wrong = (changes: Partial<Service>, others: Partial<Scenario> = {}): string[] =>
  said(scenarioOf([fullService(changes)], others));

test('a good scenario has no problem', () => {
  const targets = { vacancyRate: 0.15, by: '2026-09-30', confidence: 0.8 };
  const levers = [{ name: 'stay', from: '2023-09-30', leave: { under2: -0.05 } }];
  assert.deepEqual(wrong({}, { targets, levers }), []);
  fc.assert(
    fc.property(
      anyService,
      (service) => service.staff.every(({ count }) => count === 0) || said(scenarioOf([service])).length === 0,
    ),
  );
});

/** Every kind of bad value, and the line about it. */
const cases: [string, () => string[], string][] = [
  [
    'a probability above 1',
    () => wrong({ leave: { under2: 1.4, '2to5': 0.2, over5: 0.1 } }),
    'services[0].leave.under2: 1.4 is not a probability: give a number from 0 to 1.',
  ],
  [
    'a probability below 0',
    () => wrong({ leaveByGrade: { manager: { over5: -0.1 } } }),
    'services[0].leaveByGrade.manager.over5: -0.1 is not a probability: give a number from 0 to 1.',
  ],
  [
    'an unknown grade in staff',
    () =>
      wrong({
        posts: { nqsw: 3 },
        caps: {},
        progress: [],
        staff: [{ grade: 'senoir', serviceMonths: 1, fte: 1, count: 1 }],
      }),
    'services[0].staff[0].grade: “senoir” is not a grade of this service: give nqsw, or add it to posts.',
  ],
  [
    'an unknown grade in a cap',
    () => wrong({ caps: { boss: 3 } }),
    'services[0].caps.boss: “boss” is not a grade of this service: give nqsw, social-worker, experienced, senior or manager, or add it to posts.',
  ],
  [
    'negative posts',
    () => wrong({ posts: { ...fullService().posts, manager: -2 } }),
    'services[0].posts.manager: -2 is negative: give 0 posts or more.',
  ],
  [
    'a cap below the present number',
    () => wrong({ caps: { senior: 13.5 } }),
    'services[0].caps.senior: 13.5 is below the 14 FTE in that grade now: give 14 or more.',
  ],
  [
    'nobody',
    () => wrong({ staff: [] }),
    'services[0].staff: nobody is there: a projection starts from the staff in post. Give groups with a count.',
  ],
  [
    'a circle',
    () =>
      wrong({
        progress: [
          ...(fullService().progress ?? []),
          { from: 'manager', to: 'social-worker', afterMonths: 1, perYear: 0.1 },
        ],
      }),
    'services[0].progress[4]: manager → social-worker → experienced → senior → manager goes round in a circle: take one of these rules out.',
  ],
  [
    'a circle of one',
    () => wrong({ progress: [{ from: 'nqsw', to: 'nqsw', afterMonths: 1, perYear: 0.1 }] }),
    'services[0].progress[0]: nqsw → nqsw goes round in a circle: take one of these rules out.',
  ],
  [
    'a start after its target',
    () => wrong({}, { targets: { by: '2021-09-30' } }),
    'start: 2022-09-30 is not before the date of its target, 2021-09-30: start earlier, or aim later.',
  ],
  [
    'a target beyond the horizon',
    () => wrong({}, { targets: { by: '2028-09-30' } }),
    'targets.by: 2028-09-30 is not a 30 September of this projection: give one from 2023-09-30 to 2027-09-30.',
  ],
  [
    'a lever that goes too far',
    () => wrong({}, { levers: [{ name: 'x', from: '2023-09-30', leave: { over5: -0.2 } }] }),
    'levers[0].leave.over5: -0.2 takes 0.12 of Croydon, children to -0.08, which is not a probability: it must stay from 0 to 1.',
  ],
  [
    'levers that together go too far',
    () => wrong({}, { levers: ['x', 'y'].map((name) => ({ name, from: '2023-09-30', leave: { over5: -0.1 } })) }),
    'levers[1].leave.over5: -0.1 takes 0.12 of Croydon, children, with the levers before it, to -0.08, which is not a probability: it must stay from 0 to 1.',
  ],
  [
    'a lever for nobody',
    () =>
      wrong(
        {},
        { levers: [{ name: 'x', from: '2023-09-30', services: [{ organisation: 'Merton', service: 'adults' }] }] },
      ),
    'levers[0].services[0]: Merton, adults is not a service of this scenario.',
  ],
  [
    'recruitment that is not understood',
    () => wrong({ recruit: { nqsw: { months: [9], posts: 'many' } } }),
    'services[0].recruit.nqsw.posts: “many” is not understood: give "vacant", "vacant+10%" (of the posts, up to 100%), or a number a year.',
  ],
  [
    'a month that is none',
    () => wrong({ recruit: { nqsw: { months: [13], posts: 1 } } }),
    'services[0].recruit.nqsw.months[0]: 13 is not a month: give a whole number from 1 to 12.',
  ],
  [
    'a service twice',
    () => said(scenarioOf([fullService(), fullService()])),
    'services[1]: Croydon, children is there already, as services[0].',
  ],
  ['no year', () => wrong({}, { years: 0 }), 'years: 0 is not a whole number of years from 1 to 30.'],
  [
    'a day that is none',
    () => wrong({}, { start: '2022-09-31' }),
    'start: “2022-09-31” is not a date: give one such as 2022-09-30.',
  ],
];

for (const [name, lines, line] of cases) {
  test(`refused, with its place: ${name}`, () => {
    assert.deepEqual(lines(), [line]);
  });
}

test('all problems are told at once', () => {
  assert.equal(wrong({ agencyCover: 2, staff: [] }, { years: 99 }).length, 3);
});

test('0 runs and 10 million are refused, with what these would cost', () => {
  const scenario = scenarioOf([fullService()]);
  const runs = (many: number) => checkRuns(scenario, many).map(problemOnLine);
  assert.deepEqual(runs(1000), []);
  assert.deepEqual(runs(100_000), []);
  assert.deepEqual(runs(0), ['runs: 0 is not a number of runs: give a whole number from 1, such as 1000.']);
  assert.match(
    runs(10_000_000)[0] ?? '',
    /^runs: 10000000 would take about \d+ (minutes|hours) of a processor and \d+ GB of memory, and tell little more: give 100000 or fewer\.$/,
  );
});
