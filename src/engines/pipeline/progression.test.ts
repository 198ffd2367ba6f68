import assert from 'node:assert/strict';
import { it } from 'node:test';
import { latestAdmissions, type ProgrammeRow, rateTaken, type Step, stepOf } from './progression.ts';

const row = (
  year: number,
  step: Step,
  count: ProgrammeRow['count'],
  of: ProgrammeRow['of'],
  percent?: number,
): ProgrammeRow => ({
  organisationId: 'university',
  programme: 'BA',
  year,
  step,
  count,
  of,
  percent,
});

it('sums numerators and denominators over years', () => {
  const taken = stepOf(
    [row(2020, 'progression-1', 34, 40), row(2021, 'progression-1', 52, 60), row(2021, 'award', 1, 1)],
    'progression-1',
  );
  assert.deepEqual([taken.n, taken.of, taken.percent, taken.known], [86, 100, 86, 2]);
  assert.equal(rateTaken(taken), 0.86);
});

it('[L] prints progression from level 4 to 5 without counts: the percentages stand, and are not averaged', () => {
  const printed = [77, 85, 87, 88].map((percent, at) =>
    row(2019 + at, 'progression-1', 'not-available', 'not-available', percent),
  );
  const taken = stepOf(printed.toReversed(), 'progression-1');
  assert.deepEqual(
    taken.reported.map(({ percent }) => percent),
    [77, 85, 87, 88],
  );
  assert.deepEqual([taken.of, taken.percent], [0, undefined]);
  assert.equal(rateTaken(taken), 0.88, 'the latest');
});

it('goes by counts where there are any, and says nothing of what is not known', () => {
  const rows = [row(2020, 'award', 40, 50), row(2021, 'award', 'not-available', 'not-available', 97)];
  assert.equal(rateTaken(stepOf(rows, 'award')), 0.8);
  assert.equal(rateTaken(stepOf([row(2020, 'award', 'unknown', 50)], 'award')), undefined);
});

it('takes the latest admissions that are known', () => {
  const rows = [
    row(2020, 'admissions', 58, 'not-applicable'),
    row(2021, 'admissions', 62, 'not-applicable'),
    row(2022, 'admissions', 'reported-later', 'not-applicable'),
  ];
  assert.deepEqual(latestAdmissions(rows), { year: 2021, count: 62 });
  assert.equal(latestAdmissions([]), undefined);
});
