import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioJson } from '../test-support/scenario.ts';
import { nodeAt, partsOf, plain, withNode, withValue } from './edit.ts';
import { scenarioIn } from './read-scenario.ts';

const json = {
  services: {
    value: [{ leave: { under2: { value: 0.36, source: 'returns', n: 40 }, '2to5': 0.25, source: 'published' } }],
    source: 'all',
  },
};

test('a path finds a value whether or not it and those around it stand with their sources', () => {
  assert.deepEqual(partsOf('services[0].leave.2to5'), ['services', 0, 'leave', '2to5']);
  assert.equal(plain(nodeAt(json, partsOf('services[0].leave.under2'))), 0.36);
  assert.equal(nodeAt(json, partsOf('services[3].leave.under2')), undefined);
});

test('a changed value keeps its source and what it was at first, until it is that again', () => {
  const path = partsOf('services[0].leave.under2');
  const once = withValue(json, path, 0.3);
  assert.deepEqual(nodeAt(once, path), { value: 0.3, source: 'returns', n: 40, was: 0.36 });
  assert.deepEqual(nodeAt(withValue(once, path, 0.2), path), { value: 0.2, source: 'returns', n: 40, was: 0.36 });
  assert.deepEqual(withValue(once, path, 0.36), json);
  const bare = partsOf('services[0].leave.2to5');
  assert.deepEqual(nodeAt(withValue(json, bare, 0.1), bare), { value: 0.1, was: 0.25 });
  assert.deepEqual(withValue(withValue(json, bare, 0.1), bare, 0.25), json);
  assert.equal(plain(nodeAt(json, path)), 0.36, 'what was given stays as it is');
});

test('a changed value is read with what it was, under the source around it', () => {
  const path = partsOf('services[0].leave.under2');
  const reading = scenarioIn(withValue(scenarioJson(), path, 0.3));
  assert.ok(reading.scenario);
  assert.deepEqual(
    reading.parameters.find((one) => one.path === 'services[0].leave.under2'),
    { path: 'services[0].leave.under2', value: 0.3, source: null, was: 0.36 },
  );
});

test('something can be put in and taken out', () => {
  const there = withNode(scenarioJson(), ['costs', 'bursary'], undefined);
  assert.deepEqual(nodeAt(there, ['costs', 'bursary']), undefined);
  assert.deepEqual(nodeAt(withNode(there, ['targets', 'agencyShare'], 0.2), ['targets', 'agencyShare']), 0.2);
});
