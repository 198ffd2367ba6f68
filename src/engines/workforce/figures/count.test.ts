import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { destinations, ethnicGroups, keysOf, origins, reasons, roles, sexes } from '../categories.ts';
import type { Standing, Stated, Worker } from '../model.ts';
import { somebody } from '../test-support/somebody.ts';
import { counting } from './count.ts';
import { addFigures, type Figures, noFigures, ratioNames } from './figures.ts';
import { halfUp, percent } from './tally.ts';

const worker = (changes: Partial<Worker>): Worker => ({ ...somebody, ...changes });
const leaver = (changes: Partial<Worker> = {}): Worker =>
  worker({ standing: 'leaver', ended: '2021-03-31', cases: undefined, ...changes });

function count(workers: readonly Worker[], stated: Stated = {}, year = 2021): Figures {
  const figures = counting(year, 'children');
  for (const one of workers) figures.add(one);
  return figures.end(stated);
}

const rateOf = (figures: Figures, name: keyof Figures['ratios']) => percent(figures.ratios[name]);

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

const unclear = (...mayBe: Standing[]): Worker => worker({ standing: undefined, mayBe });

test('who may have left is not counted as staying: turnover is unknown where nobody’s leaving could be told', () => {
  const gone = Array.from({ length: 28 }, () => unclear('leaver', 'gone'));
  const figures = count([...Array(110).fill(worker({})), ...gone]);
  assert.deepEqual(figures.uncertain, { inPost: 0, leavers: 28, starters: 0, agency: 0 });
  assert.deepEqual(figures.ratios.turnoverHeadcount, { n: 0, d: 0, known: 0, of: 138 });
  assert.equal(rateOf(figures, 'turnoverFte'), undefined);
  assert.equal(rateOf(figures, 'agencyHeadcount'), 0);
  assert.deepEqual([figures.standingKnown, figures.standingUnknown], [110, 28]);
  const some = count([...Array(110).fill(worker({})), ...gone.slice(5), ...Array(23).fill(leaver())]);
  assert.deepEqual(some.ratios.turnoverHeadcount, { n: 23, d: 110, known: 133, of: 156 });
});

test('whoever may be in post or through an agency is of both rates, and holds cases either way', () => {
  const figures = count([worker({}), worker({}), worker({ standing: 'agency' }), unclear('in-post', 'agency')]);
  assert.deepEqual(figures.ratios.agencyHeadcount, { n: 1, d: 3, known: 3, of: 4 });
  assert.deepEqual(figures.ratios.vacancy, { n: 0, d: 0, known: 0, of: 1 });
  assert.equal(figures.ratios.caseload.known, 4);
  assert.equal(figures.ratios.absence.of, 3);
});

test('who began on a day that is not told may be a starter', () => {
  const figures = count([worker({ started: undefined }), worker({ started: '2020-11-01' }), worker({})]);
  assert.equal(figures.starters.headcount, 1);
  assert.equal(figures.uncertain.starters, 1);
  assert.equal(count([worker({ started: undefined })], { starters: 4 }).uncertain.starters, 0);
});

test('a rate of full-time equivalents needs them of half of each side; heads stay', () => {
  const there = (known: number) => [
    ...Array(known).fill(worker({})),
    ...Array(10 - known).fill(worker({ fte: undefined })),
  ];
  const few = count([...there(4), ...Array(9).fill(leaver())], { vacancies: 1, agencyCovering: 0 });
  assert.deepEqual(few.ratios.turnoverFte, { n: 0, d: 0, known: 0, of: 19 });
  assert.equal(rateOf(few, 'turnoverHeadcount'), 90);
  assert.equal(rateOf(few, 'vacancy'), undefined);
  assert.deepEqual(count([...there(5), leaver()]).ratios.turnoverFte, { n: 1, d: 5, known: 6, of: 11 });
});

test('cover above 100% is unknown where agency workers’ FTE is, and shown where the return contradicts itself', () => {
  const agency = (fte?: number) => worker({ standing: 'agency', fte });
  const cover = (...workers: Worker[]) => rateOf(count(workers, { agencyCovering: 2, vacancies: 3 }), 'agencyCover');
  assert.equal(cover(agency(1), agency(undefined)), undefined);
  assert.equal(cover(agency(1)), 200);
  assert.equal(cover(agency(1), agency(1), agency(undefined)), 100);
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

const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined, freq: 4 });
const dates = (from: number, to: number) =>
  fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const oneOf = <Key extends string>(list: Record<Key, string>) => maybe(fc.constantFrom(...keysOf(list)));
const anybody: fc.Arbitrary<Worker> = fc.record({
  standing: maybe(fc.constantFrom('in-post', 'leaver', 'agency', 'gone')),
  mayBe: maybe(fc.uniqueArray(fc.constantFrom('in-post', 'leaver', 'agency', 'gone'), { minLength: 1 })),
  repeated: fc.boolean(),
  fte: maybe(fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6)),
  born: maybe(dates(1950, 2000)),
  started: maybe(dates(2000, 2021)),
  ended: maybe(dates(2020, 2021)),
  sex: oneOf(sexes),
  ethnicity: oneOf(ethnicGroups),
  role: oneOf(roles),
  origin: oneOf(origins),
  destination: oneOf(destinations),
  reason: oneOf(reasons),
  cases: maybe(fc.nat(60)),
  daysLost: maybe(fc.nat(253)),
});
const anyReturn = fc.record({ workers: fc.array(anybody, { maxLength: 12 }), vacancies: maybe(fc.nat(20)) });

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

test('property: no rate is 0 where somebody may be above its line, and nobody counted is', () => {
  fc.assert(
    fc.property(anyReturn, ({ workers, vacancies }) => {
      const { ratios, uncertain, leavers, agency } = count(workers, { vacancies });
      if (leavers.headcount === 0 && uncertain.leavers > 0) {
        assert.equal(percent(ratios.turnoverHeadcount), undefined);
        assert.equal(percent(ratios.turnoverFte), undefined);
      }
      if (agency.headcount === 0 && uncertain.agency > 0) assert.equal(percent(ratios.agencyHeadcount), undefined);
    }),
  );
});

test('property: a rate that is given rests on at least half of each side', () => {
  fc.assert(
    fc.property(anyReturn, ({ workers, vacancies }) => {
      const { ratios, uncertain, inPost, leavers } = count(workers, { vacancies });
      if (percent(ratios.turnoverFte) === undefined) return;
      assert.ok(2 * leavers.fteKnown >= leavers.headcount + uncertain.leavers);
      assert.ok(2 * inPost.fteKnown >= inPost.headcount + uncertain.inPost);
      const everybody = leavers.headcount + uncertain.leavers + inPost.headcount + uncertain.inPost;
      assert.ok(ratios.turnoverFte.of <= everybody && ratios.turnoverFte.of >= leavers.headcount + inPost.headcount);
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
