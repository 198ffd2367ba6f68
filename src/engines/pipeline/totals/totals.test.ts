import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Shown } from '../../workforce/disclosure/index.ts';
import { type ConversionRow, conversionOf } from '../conversion.ts';
import type { DestinationRow } from '../destinations.ts';
import type { ProgrammeRow, Step } from '../progression.ts';
import { kent, kentGraduates, medway } from '../test-support/kent-and-medway.ts';
import { conversionAt, openConversion, protectedConversion } from './conversion-total.ts';
import { destinationsAt, groupNames, openDestinations, protectedDestinations } from './destinations-total.ts';
import { protectedProgrammes } from './programmes-total.ts';
import { inYear } from './shown.ts';
import { tablesTogether } from './universities.ts';

const both: ConversionRow[] = [
  ...Object.values(medway).map((row) => ({ ...row, organisationId: 'medway' })),
  ...Object.values(kent).map((row) => ({ ...row, organisationId: 'kent' })),
];

const shows = (count: Shown): boolean => 'value' in count;

describe('totals of conversion', () => {
  it('with nothing hidden say what the rows say', () => {
    const open = openConversion(both);
    assert.deepEqual(conversionAt(open), { recruited: { value: 93 }, placed: { value: 208 }, nqsw: { value: 242 } });
    assert.deepEqual(conversionAt(open, { year: 2019, service: 'adults' }), {
      recruited: { value: 10 },
      placed: { value: 23 },
      nqsw: { value: 44 },
    });
  });

  it('of two councils show nothing: each would have the other’s', () => {
    for (const year of [2018, 2019]) {
      for (const count of Object.values(conversionAt(protectedConversion(both), { year }))) assert.ok(!shows(count));
    }
  });

  const councils = (n: number, size: number): ConversionRow[] =>
    Array.from({ length: n }, (_, at) => ({
      ...kent.children2018,
      organisationId: `council ${at}`,
      placed: size + at,
      recruited: Math.floor(size / 2),
      nqsw: size + 2 * at,
    }));

  it('of four show what they add up to', () => {
    const at = conversionAt(protectedConversion(councils(4, 20)), { year: 2018, service: 'children' });
    assert.deepEqual(at, { recruited: { value: 40 }, placed: { value: 86 }, nqsw: { value: 92 } });
  });

  it('leave out a row that does not know all three counts', () => {
    const rows = councils(4, 20).map((row, at): ConversionRow => (at === 0 ? { ...row, nqsw: 'reported-later' } : row));
    assert.deepEqual(conversionAt(protectedConversion(rows), { year: 2018 }).placed, { value: 66 });
    assert.equal(conversionOf(rows).placed.value, 86, 'where nothing is hidden each percentage rests on what it knows');
  });

  it('do not tell what one more row brought', () => {
    const before = councils(4, 20);
    const shown = protectedConversion(before);
    const more = { ...kent.children2018, organisationId: 'council 9' };
    const after = conversionAt(protectedConversion([...before, more], [{ rows: before, shown }]), { year: 2018 });
    assert.ok(!shows(after.placed) && !shows(after.recruited));
  });

  it('never show a small group, whatever the rows are', () => {
    const row = fc.record({
      organisationId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      year: fc.constantFrom(2018, 2019),
      recruited: fc.nat(12),
      more: fc.nat(12),
      others: fc.nat(12),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ organisationId, year }) => `${organisationId} ${year}`, minLength: 1 }),
        (made) => {
          const rows = made.map(
            ({ organisationId, year, recruited, more, others }): ConversionRow => ({
              ...kent.children2018,
              organisationId,
              year,
              placed: recruited + more,
              recruited,
              nqsw: recruited + others,
            }),
          );
          const tables = protectedConversion(rows);
          for (const table of Object.values(tables)) {
            for (const cell of [...table.cells.flat(), ...(table.columnTotals ?? [])]) {
              assert.ok(!('value' in cell) || cell.value === 0 || cell.value >= 5);
            }
          }
        },
      ),
    );
  });
});

describe('totals of universities', () => {
  it('with nothing hidden give the shares of [P 1]', () => {
    const at = destinationsAt(openDestinations(kentGraduates));
    assert.deepEqual(
      [at.partnership, at.socialWork, at.respondents, at.asked, at.all],
      [35, 55, 75, 98, 154].map((value) => ({ value })),
    );
  });

  it('hide small groups, and another with them', () => {
    const rows: DestinationRow[] = kentGraduates.map((row) =>
      row.activity === 'other-activity' ? { ...row, count: 3 } : row,
    );
    const table = protectedDestinations(rows.filter(({ year }) => year === 2017));
    assert.ok(!shows(inYear(table, 2017, 'other-activity')));
    const hidden = table.cells.filter(([cell]) => cell !== undefined && 'suppressed' in cell);
    assert.ok(hidden.length >= 2);
  });

  it('are sums of what may be shown of each', () => {
    const small = kentGraduates.map(
      (row): DestinationRow => (row.activity === 'other-activity' ? { ...row, count: 1 } : row),
    );
    const parts = [kentGraduates, small].map((rows) => protectedDestinations(rows.filter(({ year }) => year === 2016)));
    const sum = tablesTogether(parts);
    for (const group of groupNames) {
      const counts = parts.map((part) => inYear(part, 2016, group));
      const value = counts.reduce((all, count) => all + ('value' in count ? count.value : 0), 0);
      assert.deepEqual(shows(inYear(sum, 2016, group)), counts.every(shows) && counts.length > 0, group);
      if (shows(inYear(sum, 2016, group))) assert.deepEqual(inYear(sum, 2016, group), { value });
    }
    assert.ok(groupNames.some((group) => shows(inYear(sum, 2016, group))));
    assert.deepEqual(inYear(sum, 2016, 'other-activity'), { suppressed: true });
    assert.deepEqual(tablesTogether([parts[0] ?? sum]).cells, parts[0]?.cells, 'of one it is its own');
  });

  const step = (year: number, name: Step, count: number, of: number): ProgrammeRow => ({
    organisationId: 'university',
    programme: 'BA',
    year,
    step: name,
    count,
    of,
    percent: undefined,
  });

  it('hide a step of which few did not take it, and the later steps of the same students', () => {
    const tables = protectedProgrammes([
      { ...step(2018, 'admissions', 60, 0), of: 'not-applicable' },
      step(2018, 'progression-1', 57, 60),
      step(2019, 'progression-1', 48, 60),
      step(2019, 'progression-2', 50, 57),
      step(2020, 'progression-2', 40, 48),
      step(2019, 'award', 45, 50),
    ]);
    const taken = (name: string, year: number) => {
      const table = tables[name];
      return table && inYear(table, year, 'took');
    };
    assert.deepEqual(taken('progression-1 BA', 2018), { suppressed: true });
    assert.deepEqual(taken('progression-1 BA', 2019), { value: 48 });
    assert.deepEqual(
      taken('progression-2 BA', 2019),
      { suppressed: true },
      '57 of them would be the 57 that were hidden',
    );
    assert.deepEqual(taken('award BA', 2019), { suppressed: true });
    assert.deepEqual(taken('progression-2 BA', 2020), { value: 40 });
    assert.deepEqual(tables['admissions BA'] && inYear(tables['admissions BA'], 2018, 'admitted'), { value: 60 });
  });
});
