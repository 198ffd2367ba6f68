import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noFigures } from '../../../../../engines/workforce/figures/figures.ts';
import type { Comparison } from '../../comparison.ts';
import { findingOf, inWords } from './finding.ts';
import type { OwnFigures, OwnYear } from './own-figures.ts';

const ratio = (n: number, d: number) => ({ n, d, known: d, of: d });

function year(number: number, left: number, all: number, vacant?: number): OwnYear {
  const figures = noFigures();
  figures.ratios.turnoverFte = ratio(left, all);
  figures.ratios.vacancy = vacant === undefined ? { n: 0, d: 0, known: 0, of: 1 } : ratio(vacant, all);
  return {
    year: number,
    stayed: undefined,
    sent: {
      id: 'return',
      organisationId: 'organisation',
      serviceId: 'service',
      year: number,
      source: 'census',
      files: ['census.xml'],
      authority: '801',
      state: 'kept',
      workers: all,
      rulesBroken: 0,
      figures,
      warnings: [],
      sentAt: new Date('2025-11-01'),
      endedAt: undefined,
    },
  };
}

const service = { id: 's', organisationId: 'o', kind: 'children', name: 'Children', organisation: 'Thornham' } as const;
const found = (shown: OwnYear, before?: OwnYear): OwnFigures => ({
  service,
  shown,
  before,
  years: [...(before ? [before] : []), shown],
  cohorts: [],
  steps: [],
});
const finding = (figures: OwnFigures, comparisons: readonly Comparison[] = []) => findingOf(figures, comparisons);

test('the title says the share that left, beside others or the year before', () => {
  const quarter = year(2025, 25, 100);
  assert.equal(
    finding(found(quarter, year(2024, 20, 100))),
    'One in four children’s social workers left in 2024-25; the year before it was one in five',
  );
  assert.equal(
    finding(found(quarter, year(2024, 50, 200))),
    'One in four children’s social workers left in 2024-25, as in the year before',
  );
  const london: Comparison = {
    label: 'London',
    source: 'DfE',
    rates: { turnover: new Map([[2025, { value: 14.2 }]]) },
  };
  assert.equal(
    finding(found(quarter, year(2024, 20, 100)), [london]),
    'One in four children’s social workers left in 2024-25; in London it was one in seven',
  );
});

test('alone it speaks of empty posts, and what is not known is not said as nought', () => {
  assert.equal(
    finding(found(year(2025, 25, 100, 12.5))),
    'One in four children’s social workers left in 2024-25; one in eight posts stands empty',
  );
  assert.equal(finding(found(year(2025, 2, 100))), '2.0% of children’s social workers left in 2024-25');
  assert.equal(finding(found(year(2025, 0, 100))), 'No children’s social workers left in 2024-25');
  const unknown = year(2025, 0, 0);
  unknown.sent.figures.ratios.turnoverFte = { n: 0, d: 0, known: 0, of: 30 };
  assert.equal(finding(found(unknown)), 'How many children’s social workers left in 2024-25 is not known');
});

test('words for a share are never far from it', () => {
  const value: Record<string, number> = {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    ten: 10,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
  };
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (share) => {
      const words = inWords(share);
      const [, above = '', below = ''] = /(\w+) in (\w+)$/.exec(words) ?? [];
      const said = words.endsWith('%') ? Number(words.slice(0, -1)) / 100 : (value[above] ?? 0) / (value[below] ?? 1);
      assert.ok(Math.abs(said - share) <= Math.max(0.0101, share * 0.061), `${words} for ${share}`);
      if (!words.startsWith('about') && !words.endsWith('%')) assert.ok(Math.abs(said - share) <= 0.0026, words);
    }),
  );
});
