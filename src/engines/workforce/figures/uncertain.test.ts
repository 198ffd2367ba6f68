import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Standing, Worker } from '../model.ts';
import { anyReturn, count, leaver, rateOf, worker } from '../test-support/returns.ts';
import { percent } from './tally.ts';

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
