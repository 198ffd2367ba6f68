import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stillKept } from './editions.ts';
import { shownPlaces } from './places.ts';
import { layoutOf, pastOf, protect } from './protect.ts';
import type { Edition, Shown } from './table.ts';
import { first, firstOf, isHidden, nextOf, threshold } from './test-support/editions.ts';
import { contributionsOf, counts, listOf, tableOf } from './test-support/tables.ts';

const drawn = (shown: readonly Shown[]) => shown.map((cell) => ('value' in cell ? cell.value : '*'));

describe('a table that is shown again', () => {
  const three = contributionsOf(
    [
      [20, 9],
      [30, 8],
    ],
    [
      [21, 6],
      [3, 9],
    ],
    [
      [25, 7],
      [9, 1],
    ],
  );

  it('is the same as before where nothing has changed, hidden counts too', () => {
    fc.assert(
      fc.property(counts(4, 3), (all) => {
        const edition = first(tableOf(all));
        assert.deepEqual(protect(edition.table, { earlier: [edition] }), edition.shown);
      }),
    );
    const edition = firstOf(three);
    assert.deepEqual(nextOf(three, edition), edition.shown);
  });

  it('says nothing of one partner that came, and shows all once three have', () => {
    const edition = firstOf(three);
    const fourth = {
      partner: 'partner 4',
      counts: [
        [7, 8],
        [6, 9],
      ],
    };
    assert.ok(shownPlaces(nextOf([...three, fourth], edition)).every(isHidden));
    const more = [5, 6].map((number) => ({ ...fourth, partner: `partner ${number}` }));
    assert.ok(!shownPlaces(nextOf([...three, fourth, ...more], edition)).some(isHidden));
  });

  it('says nothing of one partner that has withdrawn', () => {
    const all = [
      ...three,
      {
        partner: 'partner 4',
        counts: [
          [7, 8],
          [6, 9],
        ],
      },
    ];
    assert.ok(shownPlaces(nextOf(all.slice(1), firstOf(all))).every(isHidden));
  });

  it('still shows the counts to which the one that came added nobody', () => {
    const fourth = {
      partner: 'partner 4',
      counts: [
        [7, 0],
        [0, 0],
      ],
    };
    const shown = nextOf([...three, fourth], firstOf(three));
    assert.deepEqual(shown.cells.map(drawn), [
      ['*', 22],
      [42, 18],
    ]);
    assert.deepEqual(
      [...(shown.rowTotals ?? []), ...(shown.columnTotals ?? [])].map((cell) => isHidden(cell)),
      [true, false, true, false],
    );
  });

  it('withholds a count that one person more would tell of, and all totals of which it is a part', () => {
    const shown = protect(
      tableOf([
        [21, 10],
        [30, 40],
      ]),
      {
        earlier: [
          first(
            tableOf([
              [20, 10],
              [30, 40],
            ]),
          ),
        ],
      },
    );
    assert.deepEqual(shown.cells.map(drawn), [
      ['*', 10],
      [30, 40],
    ]);
    assert.deepEqual(drawn(shown.rowTotals ?? []), ['*', 70]);
    assert.ok(isHidden(shown.grandTotal));
  });

  it('shows a count that five people more have come to', () => {
    const shown = protect(listOf(25, 30), { earlier: [first(listOf(20, 30))] });
    assert.deepEqual(drawn(shown.cells.flat()), [25, 30]);
  });

  it('goes on hiding what was hidden with a small count, or that would be known after the event', () => {
    const shown = protect(listOf(9, 7, 20), { earlier: [first(listOf(3, 7, 20))] });
    assert.deepEqual(drawn(shown.cells.flat()), ['*', '*', 20]);
  });

  it('looks back at every edition, not only the last', () => {
    const [one, two] = [listOf(20, 30), listOf(26, 30)];
    const second: Edition = { table: two, shown: protect(two, { earlier: [first(one)] }) };
    const third = listOf(22, 30);
    assert.deepEqual(drawn(protect(third, { earlier: [second] }).cells.flat()), ['*', 30]);
    const fourth = listOf(32, 30);
    assert.deepEqual(drawn(protect(fourth, { earlier: [second] }).cells.flat()), [32, 30]);
    assert.deepEqual(drawn(protect(fourth, { earlier: [first(listOf(31, 30)), second] }).cells.flat()), ['*', 30]);
  });

  it('binds nothing where all of it was suppressed', () => {
    const withheld = firstOf(three.slice(0, 2));
    assert.ok(shownPlaces(withheld.shown).every(isHidden));
    assert.deepEqual(nextOf(three, withheld), firstOf(three).shown);
  });

  it('may have another row', () => {
    const shown = protect(listOf(20, 30, 12), { earlier: [first(listOf(20, 30))] });
    assert.deepEqual(drawn(shown.cells.flat()), [20, 30, 12]);
  });
});

describe('an earlier edition', () => {
  const edition = first(listOf(3, 7, 20));
  const nothing = new Set<number>();
  const staysHidden = new Set([0]);
  const kept = (counts: number[], hidden: number[], same: ReadonlySet<number>): boolean => {
    const table = listOf(...counts);
    const comparison = { stays: nothing, staysHidden: same, tells: nothing };
    return stillKept(pastOf(edition, table), comparison, layoutOf(table, [], threshold), places(hidden));
  };
  /** Counts stand at every second place of a list's grid, before the unprinted totals of rows. */
  const places = (hidden: number[]): boolean[] => Array.from({ length: 8 }, (_, place) => hidden.includes(place / 2));

  it('is kept by what is hidden in both, if there is as much to take from in the later one', () => {
    assert.ok(kept([3, 7, 20], [0, 1], staysHidden));
    assert.ok(kept([3, 2, 20], [0, 1], staysHidden));
    assert.ok(!kept([3, 1, 20], [0, 1], staysHidden));
    assert.ok(!kept([3, 7, 20], [0], staysHidden));
  });

  it('is kept by what has freely changed, but not where the secret itself is the same', () => {
    assert.ok(kept([40, 50, 20], [], nothing));
    assert.ok(!kept([3, 50, 20], [], staysHidden));
  });
});
