import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usual } from '../../../engines/projection/calibration/index.ts';
import type { ShownTotal } from '../../../engines/workforce/totals/make-total.ts';
import type { WorkforceTotal } from '../../workforce/index.ts';
import { figuresOfTotals, sharesIn, turnoverOfTotals } from './totals.ts';

const table = (counts: Record<string, number | undefined>): ShownTotal['tables'][string] => ({
  rows: Object.keys(counts),
  columns: ['people'],
  cells: Object.values(counts).map((value) => [value === undefined ? { suppressed: true } : { value }]),
  threshold: 5,
});
const hidden = { suppressed: true } as const;
const rates: ShownTotal['rates'] = {
  turnoverFte: { n: 38, d: 190 },
  turnoverHeadcount: { n: 40, d: 200 },
  vacancy: { n: 30, d: 220 },
  agencyFte: hidden,
  agencyHeadcount: hidden,
  agencyCover: hidden,
  vacanciesCovered: { n: 21, d: 30 },
  absence: hidden,
  caseload: hidden,
};
const tables = {
  people: table({ inPost: 200, leavers: 40, starters: 36, agency: 22 }),
  inPostByRole: table({
    'senior-manager': 5,
    'middle-manager': 10,
    'first-line-manager': 21,
    'senior-practitioner': 40,
  }),
  startersByOrigin: table({ nqsw: 12, agency: undefined }),
  leaversByService: table({ 'under 2 years': 14, '2 to 5 years': 12, '5 to 10 years': 8, '10 years and more': 6 }),
};
const total = (year: number, shown: Partial<ShownTotal> = {}): WorkforceTotal => ({
  service: 'children',
  year,
  edition: 1,
  services: ['a', 'b', 'c'],
  shown: { partners: 3, tables, rates, ...shown },
  madeAt: new Date(0),
});

test('totals tell who is in post, what is vacant and how people leave, and nothing that they hide', () => {
  const figures = figuresOfTotals([total(2024), total(2025)], 'children', [usual.childrensTurnover]);
  assert.ok(figures);
  assert.deepEqual(
    [figures.heads, figures.fte, figures.vacancies, figures.covering, figures.starters],
    [200, 190, 30, 21, (36 * 190) / 200],
  );
  assert.deepEqual(
    figures.turnover.map(({ value, n }) => [value, n]),
    [
      [0.2, 2],
      [0.154, 1],
    ],
  );
  assert.equal(figures.managers.value, 0.18);
  assert.equal(figures.nqswShare.value, 12 / 36);
  assert.deepEqual([figures.leavers.under2, figures.leavers.over5], [0.35, 0.35]);
});

test('what a total hides is taken as usual', () => {
  const hiding = total(2025, {
    tables: { ...tables, inPostByRole: table({ 'senior-manager': undefined }), leaversByService: table({}) },
  });
  const shares = sharesIn(hiding);
  assert.equal(shares.managers, usual.managers);
  assert.equal(sharesIn(undefined).leavers, usual.nationalLeavers);
  assert.deepEqual(
    turnoverOfTotals([total(2025, { rates: { ...rates, turnoverFte: hidden, turnoverHeadcount: hidden } })], 'adults'),
    [],
  );
  assert.equal(
    figuresOfTotals([total(2025, { tables: { people: table({ inPost: undefined }) } })], 'adults', []),
    undefined,
  );
});
