import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '../figures/count.ts';
import { percent } from '../figures/tally.ts';
import { somebody } from '../test-support/somebody.ts';
import { cellOf, makeTotal, type Part, saysSomething } from './make-total.ts';
import { asSeen } from './one-by-one.ts';

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

/** A return in which so many leavers are records, and so many more are only stated. */
function withLeavers(partner: string, gone: number, stated?: number): Part {
  const count = counting(2025, 'adults');
  for (let at = 0; at < 60; at += 1) count.add(somebody);
  for (let at = 0; at < gone; at += 1) count.add({ ...somebody, standing: 'leaver', reason: 'resignation' });
  return { partner, figures: count.end(stated === undefined ? {} : { leavers: stated }) };
}

test('a whole is shown wherever it stands or nowhere, and then without its parts', () => {
  const { tables } = makeTotal('children', [part('a', 40, 10), part('b', 60, 2), part('c', 100, 1)], []);
  assert.deepEqual(cellOf(tables.people, 'leavers'), { suppressed: true });
  for (const name of ['leaversByRole', 'leaversByReason', 'leaversByDestination', 'leaversByService']) {
    assert.deepEqual(tables[name]?.columnTotals, [{ suppressed: true }]);
    assert.deepEqual(tables[name]?.rows, []);
  }
  assert.deepEqual(tables.inPostByRole?.columnTotals, [{ value: 200 }]);
});

test('a table whose total would tell how many leavers one partner only states is not shown', () => {
  const three = [withLeavers('a', 12), withLeavers('b', 14), withLeavers('c', 16)];
  assert.deepEqual(makeTotal('adults', three, []).tables.leaversByReason?.columnTotals, [{ value: 42 }]);
  const { tables } = makeTotal('adults', [...three, withLeavers('d', 0, 20)], []);
  assert.deepEqual(cellOf(tables.people, 'leavers'), { value: 62 });
  assert.deepEqual(tables.leaversByReason?.columnTotals, [{ suppressed: true }]);
});

test('a rate that leaves one partner out is not shown: beside the number of all it would tell of theirs', () => {
  const three = [withLeavers('a', 12), withLeavers('b', 14), withLeavers('c', 16)];
  const count = counting(2025, 'adults');
  for (let at = 0; at < 45; at += 1) count.add(somebody);
  const silent = { partner: 'd', figures: count.end({ untold: ['leavers'] }) };
  assert.ok('n' in makeTotal('adults', three, []).rates.turnoverHeadcount);
  assert.deepEqual(makeTotal('adults', [...three, silent], []).rates.turnoverHeadcount, { suppressed: true });
});

test('of how many a rate is known is hidden where of 1 to 4 it is not, and the rate is shown', () => {
  const unsure = three.map(({ partner }, at) => {
    const count = counting(2025, 'children');
    for (let one = 0; one < 40; one += 1) count.add({ ...somebody, fte: one === 0 && at === 0 ? undefined : 1 });
    return { partner, figures: count.end({ vacancies: 10 }) };
  });
  const { vacancy } = makeTotal('children', unsure, []).rates;
  assert.ok('n' in vacancy && !('known' in vacancy));
  const sure = makeTotal('children', three, []).rates.vacancy;
  assert.ok('known' in sure && sure.known === 200);
});

test('of a total kept before tables were guarded together, only what was seen of it is read', () => {
  const shown = makeTotal('children', three, []);
  const { notKnown, ...tables } = shown.tables;
  assert.ok(notKnown);
  assert.deepEqual(asSeen(shown), shown);
  const old = { ...shown, tables };
  assert.deepEqual(asSeen(old), old);
  const { inPostByAge } = tables;
  assert.ok(inPostByAge);
  const hiding = { ...inPostByAge, cells: inPostByAge.cells.map(() => [{ suppressed: true as const }]) };
  const seen = asSeen({ ...old, tables: { ...tables, inPostByAge: hiding } });
  assert.deepEqual(seen.tables.reaching60?.cells, []);
  assert.deepEqual(seen.tables.inPostByAge, hiding);
});
