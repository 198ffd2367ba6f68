import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allTogether, type ProgrammeRow, protectedProgrammes, type Step } from '../../../engines/pipeline/index.ts';
import { takenProgrammes } from './shown-programmes.ts';

const row = (programme: string, year: number, step: Step, count: number, of = 0): ProgrammeRow => ({
  organisationId: 'a',
  programme,
  year,
  step,
  count,
  of: step === 'admissions' ? 'unknown' : of,
  percent: undefined,
});
/** As the totals show it, each university's rows protected by themselves. */
const shownOf = (...universities: ProgrammeRow[][]) => ({
  tables: allTogether(universities.map((rows) => protectedProgrammes(rows))),
  partners: universities.length,
  leftOut: 0,
  placementYears: {},
});
const taken = (...universities: ProgrammeRow[][]) => takenProgrammes(shownOf(...universities), 'the totals');

/** A programme of one year of which every step is shown. */
const msw = [
  row('MSW', 2024, 'admissions', 70),
  row('MSW', 2024, 'progression-1', 60, 70),
  row('MSW', 2024, 'award', 50, 60),
  row('MSW', 2024, 'placed', 40, 50),
  row('MSW', 2024, 'employed', 20, 40),
];

describe('programmes of a scenario', () => {
  it('are as the totals show them, over universities and years', () => {
    const earlier = [row('MSW', 2023, 'admissions', 66), row('MSW', 2023, 'progression-1', 50, 66)];
    const { programmes, remarks } = taken([...msw, ...earlier], [row('MSW', 2024, 'admissions', 30)]);
    assert.deepEqual(remarks, []);
    const [one] = programmes;
    assert.deepEqual(
      [one?.provider, one?.programme, one?.admissions],
      ['Universities together', 'MSW', { value: 100, n: 100, source: 'Admitted in 2023-24: the totals' }],
    );
    assert.deepEqual(one?.progression, [
      { value: 110 / 136, n: 136, source: '110 of 136 in 2022-23 and 2023-24: the totals' },
    ]);
    assert.deepEqual(one?.employedInPartnership, { value: 0.5, n: 40, source: '20 of 40 in 2023-24: the totals' });
  });

  it('rest on the years that are shown, and say of which nothing is', () => {
    const hidden = [row('MSW', 2025, 'admissions', 3), row('MSW', 2025, 'progression-1', 67, 69)];
    const [one] = taken([...msw, ...hidden]).programmes;
    assert.deepEqual(one?.admissions, {
      value: 70,
      n: 70,
      source: 'Admitted in 2023-24 (2024-25: hidden or not known): the totals',
    });
    assert.deepEqual(one?.progression[0], {
      value: 60 / 70,
      n: 70,
      source: '60 of 70 in 2023-24 (2024-25: hidden or not known): the totals',
    });
  });

  it('take a step that is hidden from those that show it, or all years of them, or assume it, and say so', () => {
    const ba = [
      row('BA', 2024, 'admissions', 90),
      row('BA', 2024, 'progression-1', 87, 89),
      row('BA', 2024, 'progression-2', 83, 86),
      row('BA', 2024, 'award', 77, 79),
    ];
    const { programmes, remarks } = taken([...ba, ...msw.filter(({ step }) => step !== 'placed')]);
    const [one] = programmes;
    assert.equal(one?.admissions.value, 90, 'admissions beside need are whole');
    assert.deepEqual(one?.progression, [
      {
        value: 60 / 70,
        n: 70,
        source: 'Of BA it is hidden or not known. Programmes that show it, together: 60 of 70 in 2023-24: the totals',
      },
      {
        value: 60 / 70,
        n: 70,
        source:
          'Of BA it is hidden or not known. All years of programmes that show them, together: 60 of 70 in 2023-24: the totals',
      },
    ]);
    assert.deepEqual([one?.award.n, one?.employedInPartnership.n], [60, 40]);
    assert.deepEqual(one?.finalPlacementsInPartnership, {
      value: 0.75,
      n: 0,
      source:
        'Of BA it is hidden or not known. Assumption: three in four have their final placement in the partnership. Nothing published tells it',
    });
    assert.deepEqual(remarks, [
      'Hidden or not known in the partnership’s totals, and taken from what they show of others: BA, through the first year; BA, through the second year; BA, awarded the degree; BA, employed in the partnership, of those placed in it. A step is mostly hidden where nearly all take it, so these shares may be too low.',
      'Not shown in the partnership’s totals of any programme, and assumed: BA, final placement in the partnership; MSW, final placement in the partnership. A step is mostly hidden where nearly all take it, so these shares may be too low.',
    ]);
    assert.doesNotMatch(JSON.stringify(programmes), /\b(87|89|83|86|77|79)\b/);
  });

  it('are left out where admissions are hidden, or nothing comes after them, and that is said', () => {
    const few = [row('PgDip', 2024, 'admissions', 3), row('PgDip', 2024, 'award', 60, 70)];
    const { programmes, remarks } = taken([...msw, ...few, row('BA', 2024, 'admissions', 80)]);
    assert.deepEqual(
      programmes.map(({ programme }) => programme),
      ['MSW'],
    );
    assert.deepEqual(remarks, [
      'Admissions are hidden or not known of PgDip in the partnership’s totals, so it is not here, and admissions beside need are without it.',
      'Nothing after admission is told of BA in the partnership’s totals, so it is not here, and admissions beside need are without it.',
    ]);
  });
});
