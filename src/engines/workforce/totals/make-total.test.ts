import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '../figures/count.ts';
import { percent } from '../figures/tally.ts';
import { somebody } from '../test-support/somebody.ts';
import { makeTotal, type Part, saysSomething } from './make-total.ts';

function part(partner: string, there: number, gone: number): Part {
  const count = counting(2025, 'children');
  for (let at = 0; at < there; at += 1) count.add(somebody);
  for (let at = 0; at < gone; at += 1) count.add({ ...somebody, standing: 'leaver', ended: '2025-03-31' });
  return { partner, figures: count.end({ vacancies: 10, agencyCovering: 0 }) };
}

const three = [part('a', 40, 10), part('b', 60, 20), part('c', 100, 10)];

test('a total of three partners is shown, with rates of sums', () => {
  const total = makeTotal('children', three, []);
  assert.ok('n' in total.rates.turnoverFte);
  assert.equal(percent(total.rates.turnoverFte), 20);
  assert.deepEqual(total.tables.inPostBySex?.columnTotals, [{ value: 200 }]);
});

test('of two partners nothing is shown: each could take its own away', () => {
  const total = makeTotal('children', three.slice(0, 2), []);
  assert.equal(saysSomething(total), false);
  assert.deepEqual(total.rates.turnoverFte, { suppressed: true });
});

test('a total of which all but one partner have 1 to 4 leavers does not tell of them', () => {
  const total = makeTotal('children', [part('a', 40, 10), part('b', 60, 2), part('c', 100, 1)], []);
  assert.deepEqual(total.rates.turnoverFte, { suppressed: true });
  assert.ok('n' in total.rates.vacancy);
});

test('when one partner joins, the difference would be its own: the new total is withheld', () => {
  const shown = makeTotal('children', three, []);
  const next = makeTotal('children', [...three, part('d', 50, 10)], [{ parts: three, shown }]);
  assert.equal(saysSomething(next), false);
  assert.deepEqual(next.rates.vacancy, { suppressed: true });
  const more = [...three, part('d', 50, 10), part('e', 70, 10), part('f', 80, 10)];
  assert.ok(saysSomething(makeTotal('children', more, [{ parts: three, shown }])));
});

test('the same total again is shown again', () => {
  const shown = makeTotal('children', three, []);
  assert.deepEqual(makeTotal('children', three.toReversed(), [{ parts: three, shown }]), shown);
});

test('what no partner could tell is unknown, not hidden', () => {
  const untold = three.map(({ partner }): Part => {
    const count = counting(2025, 'adults');
    for (let at = 0; at < 50; at += 1) count.add(somebody);
    return { partner, figures: count.end({ leavers: 10 }) };
  });
  const { rates } = makeTotal('adults', untold, []);
  assert.deepEqual(rates.turnoverFte, { unknown: true });
  assert.ok('n' in rates.turnoverHeadcount);
});
