import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wilson } from '../figures/uncertainty.ts';
import { progression } from './progression.ts';
import type { LinkedReturn, LinkedWorker } from './records.ts';
import { nqswRetention } from './retention.ts';
import { stability } from './stability.ts';

const there = (person: string | undefined, changes: Partial<LinkedWorker> = {}): LinkedWorker => ({
  person,
  standing: 'in-post',
  role: 'case-holder',
  started: '2022-10-01',
  ended: undefined,
  origin: 'nqsw',
  ...changes,
});
const gone = (person: string, ended: string): LinkedWorker => there(person, { standing: 'leaver', ended });

const returns: LinkedReturn[] = [
  { year: 2023, workers: [there('a'), there('b'), there('c'), there('d'), there(undefined)] },
  {
    year: 2024,
    workers: [there('a'), there('b', { role: 'senior-practitioner' }), gone('c', '2024-04-01'), there('d')],
  },
  { year: 2025, workers: [there('a'), there('b'), gone('d', '2025-04-01')] },
];

test('stability is who is in post at both ends of the year', () => {
  assert.deepEqual(stability(returns), [
    { year: 2024, stayed: { n: 3, d: 4, known: 4, of: 5 } },
    { year: 2025, stayed: { n: 2, d: 3, known: 3, of: 3 } },
  ]);
  assert.deepEqual(stability([returns[0] ?? { year: 0, workers: [] }, returns[2] ?? { year: 0, workers: [] }]), []);
});

test('progression is told from role to role, and who is no longer there', () => {
  assert.deepEqual(
    progression(returns.slice(0, 2)).map(({ from, to, people }) => [from, to, people]),
    [
      ['case-holder', 'case-holder', 2],
      ['case-holder', 'left', 1],
      ['case-holder', 'senior-practitioner', 1],
    ],
  );
});

test('who may be in post or not, because the return does not tell it, has neither stayed nor left', () => {
  const [before = { year: 2023, workers: [] }] = returns;
  const unclear = there('b', { standing: undefined });
  const later = { year: 2024, workers: [there('a'), unclear, gone('c', '2024-04-01')] };
  assert.deepEqual(stability([before, later]), [{ year: 2024, stayed: { n: 1, d: 3, known: 3, of: 5 } }]);
  assert.deepEqual(
    progression([before, later]).map(({ to, people }) => [to, people]),
    [
      ['case-holder', 1],
      ['left', 2],
    ],
  );
});

test('retention of the newly qualified steps down when somebody leaves, of those still followed', () => {
  assert.deepEqual(nqswRetention(returns), [
    {
      year: 2023,
      people: 4,
      followed: 35,
      steps: [
        { months: 0, atRisk: 4, left: 0, staying: 1 },
        { months: 18, atRisk: 4, left: 1, staying: 0.75 },
        { months: 30, atRisk: 3, left: 1, staying: 0.5 },
      ],
      atRisk: [4, 4, 3],
    },
  ]);
});

test('whoever disappears without having left is followed as long as they were seen', () => {
  const [cohort] = nqswRetention([
    { year: 2023, workers: [there('a'), there('b')] },
    { year: 2024, workers: [gone('a', '2024-04-01')] },
  ]);
  assert.deepEqual(cohort?.steps.at(-1), { months: 18, atRisk: 1, left: 1, staying: 0 });
});

test('the order of returns changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(returns, { minLength: 3 }), (shuffled) => {
      assert.deepEqual(nqswRetention(shuffled), nqswRetention(returns));
      assert.deepEqual(stability(shuffled), stability(returns));
      assert.deepEqual(progression(shuffled), progression(returns));
    }),
  );
});

test('an interval holds its share, lies within 0 to 100, and is wider for fewer people', () => {
  const counts = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })).filter(([n, d]) => n <= d);
  fc.assert(
    fc.property(counts, ([n, d]) => {
      const few = wilson(n, d);
      const many = wilson(n * 10, d * 10);
      assert.ok(few !== undefined && many !== undefined);
      assert.ok(few.low >= 0 && few.high <= 100 && few.low <= (100 * n) / d + 1e-9 && few.high >= (100 * n) / d - 1e-9);
      assert.ok(many.high - many.low < few.high - few.low);
    }),
  );
  assert.equal(wilson(3, 2), undefined);
});
