import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyReturn, count, leaver, rateOf, worker } from '../test-support/returns.ts';
import { addFigures, type Figures, noFigures, ratioNames } from './figures.ts';
import { halfUp, percent } from './tally.ts';

test('rates are those of the DfE’s formulas', () => {
  const workers = [
    worker({}),
    worker({ fte: 0.6, cases: 9 }),
    leaver({ fte: 0.8 }),
    worker({ standing: 'agency', cases: 20, fte: 0.9 }),
  ];
  const figures = count(workers, { vacancies: 0.4, agencyCovering: 0.3 });
  assert.deepEqual(figures.inPost, { headcount: 2, fte: 1.6, fteKnown: 2 });
  assert.equal(rateOf(figures, 'turnoverFte'), 50);
  assert.equal(rateOf(figures, 'turnoverHeadcount'), 50);
  assert.equal(rateOf(figures, 'vacancy'), 20);
  assert.equal(rateOf(figures, 'agencyFte'), 36);
  assert.equal(rateOf(figures, 'agencyHeadcount'), 33.3);
  assert.equal(rateOf(figures, 'agencyCover'), 33.3);
  assert.equal(rateOf(figures, 'vacanciesCovered'), 75);
  assert.deepEqual(figures.ratios.absence, { n: 8, d: 404.8, known: 2, of: 2 });
  assert.deepEqual(figures.ratios.caseload, { n: 44, d: 2.5, known: 3, of: 3 });
});

test('the year has 254 working days in 2020 and 2024', () => {
  assert.equal(count([worker({})], {}, 2024).ratios.absence.d, 254);
  assert.equal(count([worker({})], {}, 2023).ratios.absence.d, 253);
});

test('leavers are told by whole years in their role', () => {
  const bands = (ended: string) => Object.keys(count([leaver({ ended })]).leaversByService.children);
  assert.deepEqual(bands('2017-09-30'), ['under 2 years']);
  assert.deepEqual(bands('2017-10-01'), ['2 to 5 years']);
  assert.deepEqual(bands('2020-09-30'), ['2 to 5 years']);
  assert.deepEqual(bands('2020-10-01'), ['5 to 10 years']);
  assert.deepEqual(bands('2025-10-01'), ['10 years and more']);
  assert.deepEqual(Object.keys(count([leaver({ started: undefined })]).leaversByService.children), ['not known']);
});

test('what is not known is not zero, and is said', () => {
  const figures = count([worker({ fte: undefined }), worker({}), leaver({ fte: undefined })]);
  assert.equal(rateOf(figures, 'turnoverFte'), undefined);
  assert.equal(rateOf(figures, 'turnoverHeadcount'), 50);
  assert.equal(rateOf(figures, 'vacancy'), undefined);
  assert.deepEqual(figures.ratios.agencyFte, { n: 0, d: 1, known: 1, of: 2 });
  assert.equal(rateOf(count([worker({})]), 'turnoverFte'), 0);
});

test('nobody counted, where a return does not tell, is unknown', () => {
  const figures = count([worker({})], { untold: ['leavers'] });
  assert.equal(rateOf(figures, 'turnoverHeadcount'), undefined);
  assert.equal(figures.untold.leavers, 1);
});

test('a person with two roles is one head with both', () => {
  const figures = count([worker({ fte: 0.5 }), worker({ fte: 0.4, repeated: true })]);
  assert.deepEqual(figures.inPost, { headcount: 1, fte: 0.9, fteKnown: 1 });
});

test('the retirement horizon counts who reaches an age within some years', () => {
  const names = (born: string) => Object.keys(count([worker({ born })]).tables.reaching);
  assert.deepEqual(names('1990-01-01'), []);
  assert.deepEqual(names('1966-10-01'), ['55 within 1 year', '55 within 3 years', '55 within 5 years']);
  assert.deepEqual(names('1966-09-30'), ['55 already', '60 within 5 years']);
  assert.deepEqual(names('1955-09-30'), ['55 already', '60 already', '66 already']);
});

test('a tenth is rounded half up, though binary numbers fall short of it', () => {
  assert.equal(halfUp(0.35), 0.4);
  assert.equal(percent({ n: 12.35, d: 100, known: 1, of: 1 }), 12.4);
  assert.equal(percent({ n: 12.25, d: 100, known: 1, of: 1 }), 12.3);
});

test('property: every rate of people is between 0 and 100 unless more left than stay, and rests on no more than there are', () => {
  fc.assert(
    fc.property(anyReturn, ({ workers, vacancies }) => {
      const figures = count(workers, { vacancies });
      for (const name of ratioNames) {
        const { known, of } = figures.ratios[name];
        assert.ok(known <= of, name);
      }
      for (const name of ['vacancy', 'agencyFte', 'agencyHeadcount'] as const) {
        const rate = rateOf(figures, name);
        assert.ok(rate === undefined || (rate >= 0 && rate <= 100), `${name} ${rate}`);
      }
    }),
  );
});

test('property: each table adds up to the people whom it divides', () => {
  const whole = (figures: Figures, who: 'inPost' | 'leavers' | 'starters', name: keyof Figures['tables']) => {
    const heads = Object.values(figures.tables[name]).reduce((all, { headcount }) => all + headcount, 0);
    assert.equal(heads, figures[who].headcount, name);
  };
  fc.assert(
    fc.property(anyReturn, ({ workers }) => {
      const figures = count(workers);
      for (const name of [
        'inPostByRole',
        'inPostByAge',
        'inPostBySex',
        'inPostByEthnicity',
        'inPostByHours',
      ] as const) {
        whole(figures, 'inPost', name);
      }
      for (const name of ['leaversByRole', 'leaversByReason', 'leaversByDestination'] as const)
        whole(figures, 'leavers', name);
      whole(figures, 'starters', 'startersByOrigin');
    }),
  );
});

test('property: returns together are the same in any order, and their rates are those of sums', () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { minLength: 2, maxLength: 5 }), (returns) => {
      const each = returns.map(({ workers, vacancies }) => count(workers, { vacancies }));
      const together = each.reduce(addFigures, noFigures());
      assert.deepEqual(each.toReversed().reduce(addFigures, noFigures()), together);
      const n = each.reduce((all, { ratios }) => all + ratios.turnoverHeadcount.n, 0);
      assert.equal(together.ratios.turnoverHeadcount.n, n);
    }),
  );
});
