import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { sharedData, unlessShared } from '../../../../test/support/shared-data.ts';
import { AllocationFolder } from '../test-support/run-allocate.ts';

const expected = z.object({ optimum: z.record(z.string(), z.int()) });

/** A round with the best value of every objective, found by another program. */
const rounds: { folder: string; answer: string; more?: Record<string, string> }[] = [
  { folder: 'small-1', answer: 'expected.json' },
  { folder: 'small-1', answer: 'expected-with-policy.json', more: { policy: 'policy.json' } },
  { folder: 'small-2', answer: 'expected.json' },
  { folder: 'base-150', answer: 'expected.json' },
  { folder: 'base-150', answer: 'expected-with-pins.json', more: { pins: 'pins.csv' } },
];

for (const { folder, answer, more = {} } of rounds) {
  test(`${folder} comes to ${answer}`, { skip: unlessShared(`rounds/${folder}/${answer}`) }, async () => {
    const at = (name: string) => sharedData(`rounds/${folder}/${name}`);
    const files = { students: 'students.csv', offers: 'offers.csv', educators: 'educators.csv', ...more };
    const paths = Object.fromEntries(Object.entries(files).map(([option, name]) => [option, at(name)]));
    await using here = await AllocationFolder.with();
    const geography = sharedData('geo/outcodes_england.csv');
    const { code, err } = await here.run(['--geography', geography], { files: paths });
    assert.deepEqual([code, err], [0, '']);
    const report = await here.report();
    assert.deepEqual(
      Object.fromEntries(report.objectives.map(({ name, value }) => [name, value])),
      expected.parse(JSON.parse(readFileSync(at(answer), 'utf8'))).optimum,
    );
    assert.ok(report.objectives.every(({ value, bound, proven }) => proven && value === bound));
    const rows = await here.rows('allocation.csv');
    assert.equal(rows.length, report.placed);
    assert.equal(new Set(rows.map(({ student_id }) => student_id)).size, report.placed);
    assert.ok(rows.every(({ explanation, travel_km }) => explanation !== '' && Number(travel_km) >= 0));
    assert.equal((await here.rows('unplaced.csv')).length, report.students - report.placed);
  });
}
