import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LinkedWorker } from './records.ts';
import { repeats } from './repeats.ts';

const somebody = (person: string, ended?: string): LinkedWorker => ({
  person,
  standing: ended === undefined ? 'in-post' : 'leaver',
  role: 'case-holder',
  started: '2020-01-01',
  ended,
  origin: undefined,
});
const many = (from: number, to: number, ended?: string) =>
  Array.from({ length: to - from }, (_, at) => somebody(`${from + at}`, ended));

const lastYear = [...many(0, 90), ...many(90, 100, '2024-03-31')];

test('last year’s workers, its leavers among them, are known again under another year', () => {
  assert.equal(repeats({ year: 2024, workers: lastYear }, { year: 2025, workers: lastYear }), 100);
  const touched = [...lastYear.slice(3), ...many(200, 203)];
  assert.equal(repeats({ year: 2024, workers: lastYear }, { year: 2025, workers: touched }), 97);
});

test('a year in which hardly anybody came or went is not', () => {
  const next = many(0, 90);
  assert.equal(repeats({ year: 2024, workers: lastYear }, { year: 2025, workers: next }), undefined);
  const quiet = [...many(0, 89), somebody('new')];
  assert.equal(repeats({ year: 2024, workers: next }, { year: 2025, workers: quiet }), undefined);
  assert.equal(repeats({ year: 2024, workers: many(0, 4) }, { year: 2025, workers: many(0, 4) }), undefined);
  assert.equal(repeats({ year: 2024, workers: next }, { year: 2025, workers: next }), 90);
});

test('property: it does not matter which of the two is the earlier, and nobody is alike twice', () => {
  const people = fc.array(
    fc
      .record({ who: fc.nat(12), ended: fc.boolean() })
      .map(({ who, ended }) => somebody(`${who}`, ended ? '2024-03-31' : undefined)),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(people, people, (one, other) => {
      const [a, b] = [
        { year: 2024, workers: one },
        { year: 2025, workers: other },
      ];
      assert.equal(repeats(a, b), repeats(b, a));
      assert.ok((repeats(a, b) ?? 0) <= Math.min(one.length, other.length));
    }),
  );
});
