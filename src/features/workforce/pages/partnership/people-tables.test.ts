import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { makeTotal, type ShownTotal } from '../../../../engines/workforce/totals/make-total.ts';
import { figuresOf } from '../../test-support/services-together.ts';
import { tableFinding } from './finding.ts';
import { totalTable } from './people-tables.ts';

const parts = [120, 140, 160].map((inPost, at) => ({
  partner: `${at}`,
  figures: figuresOf('children', 2025, { inPost, leavers: 30, starters: 20, agency: 12 }),
}));
const total = makeTotal('children', parts, []);

/** The same total with another cell, or another total, in one table. */
function changed(name: string, change: { row?: string; whole?: true }, shown: Shown): ShownTotal {
  const table = total.tables[name];
  assert.ok(table);
  const cells = table.cells.map((cell, at) => (table.rows[at] === change.row ? [shown] : cell));
  const columnTotals = change.whole ? [shown] : (table.columnTotals ?? []);
  return { ...total, tables: { ...total.tables, [name]: { ...table, cells, columnTotals } } };
}
const hidden: Shown = { suppressed: true };
const withheld = (key: Parameters<typeof totalTable>[0], of: ShownTotal) => totalTable(key, 'children', of).withheld;

test('a table whose total is hidden is not shown at all: the same total stands in others', () => {
  assert.equal(withheld('in-post-by-ethnicity', total), false);
  const table = totalTable('in-post-by-ethnicity', 'children', changed('inPostByEthnicity', { whole: true }, hidden));
  assert.equal(table.withheld, true);
  assert.ok(table.lines.every(({ people }) => 'suppressed' in people));
});

test('where one table of ages hides anything, only the first of them is shown', () => {
  for (const key of ['reaching-55', 'reaching-60', 'reaching-66'] as const) {
    assert.equal(withheld(key, total), false);
    assert.equal(withheld(key, changed('inPostByAge', { row: '60 and over' }, hidden)), true);
    assert.equal(withheld(key, changed('reaching60', { row: '60 already' }, hidden)), true);
  }
  assert.equal(withheld('in-post-by-age', changed('inPostByAge', { row: '60 and over' }, hidden)), false);
});

test('nor where two of them would tell of 1 to 4 people who are 60', () => {
  const table = total.tables.reaching66;
  const count = (row: string) => {
    const cell = table?.cells[table.rows.indexOf(row)]?.[0];
    return cell && 'value' in cell ? cell.value : 0;
  };
  const older = ['66 already', '66 within 1 year', '66 in 1 to 3 years', '66 in 3 to 5 years'];
  const from61 = older.reduce((sum, row) => sum + count(row), 0);
  const sixty = (people: number) => changed('reaching60', { row: '60 already' }, { value: from61 + people });
  for (const [people, told] of [
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ] as const) {
    assert.equal(withheld('reaching-66', sixty(people)), told, `${people}`);
  }
});

test('says of whom there are most only where no hidden count can be more', () => {
  const finding = (of: ShownTotal) => tableFinding(totalTable('in-post-by-role', 'children', of));
  assert.match(finding(total), /“Case holder” most often, 252 of 420 social workers in post \(60\.0%\)/);
  assert.equal(finding(changed('inPostByRole', { row: 'case-holder' }, hidden)), 'Social workers in post by role');
  assert.match(finding(changed('inPostByRole', { row: 'first-line-manager' }, hidden)), /“Case holder” most often/);
});
