import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DestinationRow, destinationsOf, groups } from './destinations.ts';
import { shareOf } from './share.ts';
import { canterbury2019, canterburyGraduates, kentGraduates } from './test-support/kent-and-medway.ts';

const cell = (rows: readonly DestinationRow[], of: Partial<DestinationRow>): number =>
  rows
    .filter((row) =>
      (['year', 'activity', 'employer', 'role', 'programme'] as const).every(
        (key) => !(key in of) || row[key] === of[key],
      ),
    )
    .reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 0), 0);

describe('destinations of Kent’s graduates [P 1], every cell from its rows', () => {
  const lines: [Partial<DestinationRow>, number, number, number][] = [
    [{ employer: 'partnership', role: 'social-worker' }, 19, 16, 35],
    [{ employer: 'partnership', role: 'other-role' }, 2, 0, 2],
    [{ employer: 'other-authority', role: 'social-worker' }, 7, 10, 17],
    [{ employer: 'other-authority', role: 'other-role' }, 0, 0, 0],
    [{ employer: 'other-employer', role: 'social-worker' }, 3, 0, 3],
    [{ employer: 'other-employer', role: 'other-role' }, 4, 5, 9],
    [{ activity: 'other-activity' }, 6, 3, 9],
    [{ activity: 'did-not-respond' }, 15, 8, 23],
  ];
  for (const [of, first, second, all] of lines) {
    it(Object.values(of).join(', '), () => {
      assert.deepEqual(
        [
          cell(kentGraduates, { ...of, year: 2016 }),
          cell(kentGraduates, { ...of, year: 2017 }),
          cell(kentGraduates, of),
        ],
        [first, second, all],
      );
    });
  }

  const known = destinationsOf(kentGraduates);
  it('totals 56, 42 and 56: 154, where the seed prints 98 and leaves out the year of which nothing was provided', () => {
    assert.deepEqual(
      [2016, 2017, 2018].map((year) => destinationsOf(kentGraduates.filter((row) => row.year === year)).all),
      [56, 42, 56],
    );
    assert.deepEqual([known.asked, known.all], [98, 154]);
  });

  it('the year of which nothing was provided is neither an answer nor a refusal to answer', () => {
    const none = destinationsOf(kentGraduates.filter(({ year }) => year === 2018));
    assert.deepEqual([none.respondents, none.asked, none.response.percent], [0, 0, undefined]);
  });

  const shares: [string, found: number | undefined, printed: string, ours: number, why: string][] = [
    ['response', known.response.percent, '76', 76.5, '75 of 98: cut off'],
    ['in social work', known.socialWork.percent, '73', 73.3, '55 of the 75 who answered'],
    ['in social work, of all asked', shareOf(55, known.asked).percent, '', 56.1, 'the same of all 98: not printed'],
    [
      'of these with KMTP’s authorities',
      known.partnershipOfSocialWork.percent,
      '46',
      63.6,
      '“of these roles” is 35 of 55; 46.7 is of the 75 who answered',
    ],
    ['of those who answered', known.partnership.percent, '46', 46.7, '35 of 75'],
    [
      'elsewhere, of these',
      shareOf(cell(kentGraduates, { role: 'social-worker' }) - 35, known.socialWork.n).percent,
      '26',
      36.4,
      '20 of 55; 26.7 is of the 75',
    ],
    [
      'other employers, other roles',
      shareOf(cell(kentGraduates, { employer: 'other-employer', role: 'other-role' }), known.respondents).percent,
      '14',
      12,
      '9 of 75',
    ],
  ];
  for (const [what, found, printed, ours, why] of shares) {
    it(`${what}: ${ours}%`, () => assert.equal(found, ours, `the seed prints ${printed || 'nothing'}: ${why}`));
  }
});

describe('destinations of Canterbury’s graduates [P 1]', () => {
  const all = destinationsOf(canterburyGraduates);
  it('totals 58, 47, 98 and 203, of whom 97 answered', () => {
    const totals = [2016, 2017, 2018].map(
      (year) => destinationsOf(canterburyGraduates.filter((row) => row.year === year)).all,
    );
    assert.deepEqual([...totals, all.all, all.respondents], [58, 47, 98, 203, 97]);
    assert.deepEqual(
      [cell(canterburyGraduates, { role: 'graduate-level' }), cell(canterburyGraduates, { role: 'other-role' })],
      [92, 1],
    );
    assert.deepEqual(
      [
        cell(canterburyGraduates, { activity: 'other-activity' }),
        cell(canterburyGraduates, { activity: 'further-study' }),
      ],
      [3, 1],
    );
    assert.equal(
      all.groups['did-not-respond'].value,
      106,
      'among the 32 of 2015-16 is a cohort that was never asked; how many is not told',
    );
  });

  it('94.8% at graduate level, printed as 94: cut off; and that is not social work', () => {
    assert.deepEqual([all.graduateLevel.n, all.graduateLevel.percent, all.socialWork.n], [92, 94.8, 0]);
  });

  it('47.8% answered, which the seed does not print', () => assert.equal(all.response.percent, 47.8));

  it('what was not provided of 2015-16 is not known: in no sum, and counted as such', () => {
    assert.equal(all.unknown, 3);
  });

  it('in 2018-19 33 of the BA and 26 of the MA: only 14, and not 11, makes the first column add up', () => {
    const of = (programme: string) => destinationsOf(canterbury2019.filter((row) => row.programme === programme));
    assert.deepEqual([of('BA').all, of('MA').all, destinationsOf(canterbury2019).all], [33, 26, 59]);
    assert.deepEqual(
      [cell(canterbury2019, { employer: 'partnership' }), cell(canterbury2019, { employer: 'other-authority' })],
      [27, 1],
    );
    assert.deepEqual(
      [cell(canterbury2019, { employer: 'other-employer' }), cell(canterbury2019, { activity: 'other-activity' })],
      [2, 11],
    );
    assert.equal(cell(canterbury2019, { activity: 'did-not-respond' }), 18, '12 and 6');
    assert.equal(shareOf(14, 26).percent, 53.8, 'of 26 on placement 14 stayed: printed as 53, cut off');
    assert.ok(
      canterbury2019.every(({ asked }) => asked === 'end-of-course'),
      'asked at the end of the course, not after 6 months',
    );
  });
});

it('every destination falls into one group', () => {
  const sums = destinationsOf([...kentGraduates, ...canterbury2019]);
  const inGroups = Object.values(sums.groups).reduce((sum, { value }) => sum + value, 0);
  assert.equal(inGroups, 154 + 59);
  assert.deepEqual(Object.keys(sums.groups), Object.keys(groups));
});
