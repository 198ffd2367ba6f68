import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemOnLine } from '../../../engines/projection/index.ts';
import { Unreadable } from '../../../platform/files/index.ts';
import { scenarioJson } from '../test-support/scenario.ts';
import { readScenario, scenarioIn } from './read-scenario.ts';

const lines = (json: unknown): string[] => scenarioIn(json).problems.map(problemOnLine);

const file = (text: string) => ({ name: 'scenario.json', bytes: Buffer.from(text) });

/** The first service changed, and the rest as it is. */
function withService(changes: object) {
  const json = scenarioJson();
  return { ...json, services: json.services.map((service) => ({ ...service, ...changes })) };
}

test('a scenario is what the file says', () => {
  const { scenario, problems } = scenarioIn(scenarioJson());
  assert.deepEqual(problems, []);
  assert.deepEqual(scenario, scenarioJson());
});

test('any value may be given with its source, and objects and lists may carry one; the scenario is the same', () => {
  const json = {
    ...scenarioJson(),
    ...withService({
      leave: {
        under2: { value: 0.36, source: 'own returns' },
        '2to5': 0.25,
        over5: { value: 0.12 },
        source: 'published',
      },
      recruit: {
        value: {
          nqsw: { months: { value: [9], source: 'cycle' }, posts: { value: 'vacant+10%', source: 'board' } },
          others: { fillPerMonth: 0.06 },
        },
        source: 'guess',
      },
      source: 'everything else',
    }),
    years: { value: 2, source: 'plan' },
  };
  const reading = scenarioIn(json);
  assert.ok(reading.scenario);
  assert.deepEqual(reading.scenario, scenarioJson());
  const source = (path: string) => reading.parameters.find((one) => one.path === path)?.source;
  assert.equal(source('services[0].leave.under2'), 'own returns');
  assert.equal(source('services[0].leave.over5'), 'published');
  assert.equal(source('services[0].recruit.nqsw.months[0]'), 'cycle');
  assert.equal(source('services[0].recruit.nqsw.posts'), 'board');
  assert.equal(source('services[0].recruit.others.fillPerMonth'), 'guess');
  assert.equal(source('services[0].posts.social-worker'), 'everything else');
  assert.equal(source('years'), 'plan');
  assert.equal(source('start'), null);
  const staff = reading.parameters.find(({ path }) => path === 'services[0].staff');
  assert.deepEqual(staff, { path: 'services[0].staff', value: '36 people, 31 FTE', source: 'everything else' });
});

test('all problems at once: shape, unknown names, and rules, with the path of each', () => {
  const json = {
    ...withService({
      leave: { under2: 1.4, '2to5': 'often', over5: 0.12 },
      progress: [{ from: 'nqsw', to: 'boss', afterMonths: 12, perYear: 0.9 }],
      staf: [],
    }),
    years: undefined,
    targets: { by: '2022-09-30' },
    levers: [{ name: 'x', from: '2023-09-30', source: 5 }],
  };
  assert.deepEqual(lines(json).sort(), [
    'levers[0].source: a source must be words: say where the value comes from.',
    'services[0].leave.2to5: “often” is not a number: give a number.',
    'services[0].leave.under2: 1.4 is not a probability: give a number from 0 to 1.',
    'services[0].progress[0].to: “boss” is not a grade of this service: give nqsw, social-worker or manager, or add it to posts.',
    'services[0].staf: “staf” is not known here: take it out, or give it one of these names: organisation, service, posts, caps, staff, leave, leaveByGrade, retire, progress, recruit, agencyCover.',
    'start: 2022-09-30 is not before the date of its target, 2022-09-30: start earlier, or aim later.',
    'years: a number is missing here.',
  ]);
});

test('what is no scenario at all is refused in one sentence', () => {
  assert.deepEqual(lines([]), ['scenario: [] is not an object in braces: give an object in braces.']);
  assert.deepEqual(lines(withService({ staff: [3] })), [
    'services[0].staff[0]: 3 is not an object in braces: give an object in braces.',
  ]);
  assert.deepEqual(lines({ ...scenarioJson(), services: 4 }), [
    'services: 4 is not a list in square brackets: give a list in square brackets.',
  ]);
  assert.deepEqual(lines(withService({ recruit: { nqsw: { months: [9], posts: true } } })), [
    'services[0].recruit.nqsw.posts: true is not a number or text: give a number or text.',
  ]);
});

test('text that is not JSON is refused with the line and column at which it stops being it', () => {
  const place = (text: string): string => {
    try {
      readScenario(file(text));
    } catch (error) {
      assert.ok(error instanceof Unreadable);
      return /line \d+, column \d+/.exec(error.message)?.[0] ?? error.message;
    }
    return 'read';
  };
  assert.equal(place('{"a": 1,\n "b": tru}'), 'line 2, column 10');
  assert.equal(place('{"a": 1,\n}'), 'line 2, column 1');
  assert.equal(place('{"a": 1\n "b": 2}'), 'line 2, column 2');
  assert.equal(place('{"a": [1, 2'), 'line 1, column 12');
  assert.equal(place('hello'), 'line 1, column 1');
  assert.match(place(''), /is empty/);
});
