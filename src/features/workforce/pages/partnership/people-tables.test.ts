import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { makeTotal, type ShownTotal, silentTable } from '../../../../engines/workforce/totals/make-total.ts';
import { figuresOf } from '../../test-support/services-together.ts';
import { tableFinding } from './finding.ts';
import { totalTable } from './people-tables.ts';

const parts = [120, 140, 160].map((inPost, at) => ({
  partner: `${at}`,
  figures: figuresOf('children', 2025, { inPost, leavers: 30, starters: 20, agency: 12 }),
}));
const total = makeTotal('children', parts, []);

/** A total with another cell in one table. */
function changed(name: string, row: string | undefined, shown: Shown, of = total): ShownTotal {
  const table = of.tables[name];
  assert.ok(table);
  const cells = table.cells.map((cell, at) => (table.rows[at] === row ? [shown] : cell));
  return { ...of, tables: { ...of.tables, [name]: { ...table, cells } } };
}
const hidden: Shown = { suppressed: true };
const withheld = (key: Parameters<typeof totalTable>[0], of: ShownTotal) => totalTable(key, 'children', of).withheld;

test('a table that tells nothing is said to be withheld, and so is one whose every count is hidden', () => {
  assert.equal(withheld('in-post-by-ethnicity', total), false);
  const hollow = totalTable('in-post-by-ethnicity', 'children', {
    ...total,
    tables: { ...total.tables, inPostByEthnicity: silentTable },
  });
  assert.equal(hollow.withheld, true);
  assert.ok(hollow.lines.length > 0 && hollow.lines.every(({ people }) => 'suppressed' in people));
  const rows = total.tables.inPostByEthnicity?.rows ?? [];
  const every = rows.reduce((all, row) => changed('inPostByEthnicity', row, hidden, all), total);
  assert.equal(withheld('in-post-by-ethnicity', every), true);
  assert.equal(withheld('in-post-by-ethnicity', changed('inPostByEthnicity', rows[0], hidden)), false);
});

test('a category that a table does not have is told to be nobody', () => {
  const { lines } = totalTable('in-post-by-sex', 'children', total);
  assert.deepEqual(lines.find(({ category }) => category === 'other')?.people, { value: 0 });
});

test('says of whom there are most only where no hidden count can be more', () => {
  const finding = (of: ShownTotal) => tableFinding(totalTable('in-post-by-role', 'children', of));
  assert.match(finding(total), /“Case holder” most often, 252 of 420 social workers in post \(60\.0%\)/);
  assert.equal(finding(changed('inPostByRole', 'case-holder', hidden)), 'Social workers in post by role');
  assert.match(finding(changed('inPostByRole', 'first-line-manager', hidden)), /“Case holder” most often/);
});
