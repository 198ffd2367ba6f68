import assert from 'node:assert/strict';
import { test } from 'node:test';
import { censusXml, type Fields, leaver, listening, permanent, sourceOf } from '../../test-support/census-file.ts';
import { readCensus } from './census.ts';

async function read(workers: readonly Fields[], parts: Parameters<typeof censusXml>[1] = {}) {
  const { heard, listener } = listening();
  const stated = await readCensus(sourceOf(censusXml(workers, parts)), listener);
  return { ...heard, lines: heard.lines(), stated };
}

test('a person with two roles is said, and marked as counted once; who left and came back is not', async () => {
  const { lines, workers } = await read([permanent(1, { FTE: 0.5 }), permanent(1, { FTE: 0.4 }), leaver(1)]);
  assert.deepEqual(lines, [
    'census.xml, worker 2, SWENo, SW1001, is also worker 1; if both roles are right, they are counted as one person',
  ]);
  const full = await read([permanent(1), permanent(1, { FTE: 0.4, OrgRole: 4 })]);
  assert.match(full.lines[0] ?? '', /counted as one person, now with an FTE above 1 together$/);
  assert.equal(full.workers[1]?.worker.first?.role, 'case-holder');
  assert.deepEqual(
    workers.map(({ worker }) => worker.repeated),
    [false, true, false],
  );
});

const standings: [what: string, worker: Fields, mayBe: string[] | undefined][] = [
  ['a date of leaving that cannot be read', leaver(1, { RoleEndDate: '03/31/2021' }), ['leaver', 'gone']],
  ['one before the year', leaver(1, { RoleEndDate: '2020-09-30' }), ['leaver', 'gone']],
  ['one after the census', leaver(1, { RoleEndDate: '2021-10-01' }), ['in-post', 'leaver', 'gone']],
  ['no word whether employed', permanent(1, { AgencyWorker: undefined }), ['in-post', 'agency']],
  ['a wrong one, of somebody who left', leaver(1, { AgencyWorker: 2 }), ['leaver', 'gone']],
  ['an agency worker who left', leaver(1, { AgencyWorker: 1 }), undefined],
];
for (const [what, worker, mayBe] of standings) {
  test(`with ${what}, a worker stands as ${mayBe?.join(' or ') ?? 'gone'}`, async () => {
    const [row] = (await read([worker])).workers;
    assert.deepEqual([row?.worker.standing, row?.worker.mayBe], [mayBe === undefined ? 'gone' : undefined, mayBe]);
  });
}

test('the same worker twice in everything counts once, with one FTE', async () => {
  const { lines, workers } = await read([permanent(1), permanent(1), permanent(2)]);
  assert.deepEqual(lines, [
    'census.xml, worker 2, SWENo, SW1001, is the same as worker 1 in everything, so it counts once',
  ]);
  assert.deepEqual(
    workers.map(({ position }) => position),
    [1, 3],
  );
});

test('the field for men and women is called as in the layout of the year', async () => {
  const without = permanent(1, { GenderCurrent: undefined });
  assert.match((await read([without])).lines[0] ?? '', /worker 1, GenderCurrent, , is missing/);
  assert.match((await read([without], { year: 2024 })).lines[0] ?? '', /worker 1, Sex, , is missing/);
});

test('a rule says no value, since rules are kept when values are forgotten', async () => {
  const { broken } = await read([
    permanent(1, { PersonBirthDate: '2067-01-20', FTE: '0,8' }),
    leaver(2, { RoleStartDate: '2021-04-01', RoleEndDate: '2021-03-01' }),
  ]);
  assert.deepEqual(
    broken.map(({ field, rule }) => [field, rule]),
    [
      ['FTE', 'has a comma where a point should be'],
      ['PersonBirthDate', 'is no birth date of somebody from 16 to 100 years old; look whether the year is right'],
      ['RoleEndDate', 'is before the role began, by RoleStartDate'],
    ],
  );
});
