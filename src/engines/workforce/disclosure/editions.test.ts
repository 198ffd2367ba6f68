import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stillKept } from './editions.ts';
import { gridOf } from './grid.ts';
import { shownPlaces } from './places.ts';
import { layoutOf, pastOf, protect } from './protect.ts';
import type { Contribution, Edition, Shown, Table } from './table.ts';
import { possibleTables, valuesAt } from './test-support/attacker.ts';
import { contributionsOf, counts, listOf, tableOf, totalOf } from './test-support/tables.ts';

const threshold = 5;
const isHidden = (shown: Shown | undefined): boolean => shown !== undefined && 'suppressed' in shown;
const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) < threshold;
const first = (table: Table): Edition => ({ table, shown: protect(table) });
const drawn = (shown: readonly Shown[]) => shown.map((cell) => ('value' in cell ? cell.value : '*'));

function firstOf(contributors: Contribution[]): Edition {
  const table = totalOf(contributors);
  return { table, contributors, shown: protect(table, { contributors }) };
}

function nextOf(contributors: Contribution[], ...earlier: Edition[]) {
  return protect(totalOf(contributors), { contributors, earlier });
}

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

describe('partners that come, go and revise', () => {
  const one = counts(3, 2, fc.integer({ min: 0, max: 9 }));
  const partners = fc.array(fc.tuple(one, one, fc.constantFrom('came', 'went', 'revised', 'same', 'same')), {
    minLength: 4,
    maxLength: 9,
  });

  it('are not told of by what is shown now less what was shown before, not even to one that takes its own change away', () => {
    let compared = 0;
    fc.assert(
      fc.property(partners, (all) => {
        const named = all.map(([was, now, how], index) => ({ was, now, how, partner: `partner ${index}` }));
        const before = named.filter(({ how }) => how !== 'came').map(({ partner, was }) => ({ partner, counts: was }));
        const after = named
          .filter(({ how }) => how !== 'went')
          .map(({ partner, was, now, how }) => ({ partner, counts: how === 'revised' ? now : was }));
        if (before.length === 0 || after.length === 0) return;
        const edition = firstOf(before);
        const [placesWas, placesNow] = [shownPlaces(edition.shown), shownPlaces(nextOf(after, edition))];
        const changes = named.map(({ partner }) => {
          const [then, now] = [before, after].map((some) => some.find((each) => each.partner === partner)?.counts);
          const values = (of: number[][] | undefined) =>
            of ? gridOf(totalOf(contributionsOf(of)), of).values : undefined;
          return placesWas.map((_, place) => (values(now)?.[place] ?? 0) - (values(then)?.[place] ?? 0));
        });
        for (const [place, was] of placesWas.entries()) {
          const now = placesNow[place];
          if (!(was && now && 'value' in was && 'value' in now)) continue;
          const own = changes.map((change) => change[place] ?? 0).filter((change) => change !== 0);
          if (own.length === 0) continue;
          compared += 1;
          assert.ok(own.length >= 3);
          assert.ok([0, ...own].every((change) => !isSmall(now.value - was.value - change)));
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(compared > 50);
  });
});

describe('two editions side by side, to one who knows which counts are the same in both', () => {
  const changes = fc.constantFrom(0, 0, 0, 1, 2, -2, 6, 7);
  const pairs = fc.tuple(fc.constantFrom<[number, number]>([3, 1], [2, 2], [4, 1])).chain(([[rows, columns]]) =>
    fc.tuple(counts(rows, columns), counts(rows, columns, changes)).map(([was, change]) => {
      const now = was.map((row, r) => row.map((count, c) => Math.max(0, count + (change[r]?.[c] ?? 0))));
      const totals = { rows: columns > 1, columns: true, grand: columns > 1 };
      return [tableOf(was, totals), tableOf(now, totals)] as const;
    }),
  );

  it('leave in doubt every small change and every small count of either', () => {
    let attacked = 0;
    fc.assert(
      fc.property(pairs, ([was, now]) => {
        const edition = first(was);
        const shown = protect(now, { earlier: [edition] });
        const [placesWas, placesNow] = [shownPlaces(edition.shown), shownPlaces(shown)];
        const tooMany = [edition.shown, shown].some((one) => one.cells.flat().filter(isHidden).length > 3);
        if (tooMany || [placesWas, placesNow].some((all) => all.every((cell) => cell === undefined || isHidden(cell))))
          return;
        const [a, b] = [gridOf(was, was.counts).values, gridOf(now, now.counts).values];
        const same = [...a.keys()].filter((place) => a[place] === b[place] && placesWas[place] !== undefined);
        const byCommon = (grid: readonly number[]): string => same.map((place) => grid[place]).join();
        const [before, after] = [edition.shown, shown].map((one) =>
          Map.groupBy(possibleTables(one, { most: 9 + 7 + threshold }), byCommon),
        );
        const joint = [...(before ?? [])].flatMap(([key, tables]) => {
          const then = after?.get(key);
          return then ? [{ before: tables, after: then }] : [];
        });
        const valuesOf = (place: number, which: 'before' | 'after'): number[][] =>
          joint.map((one) => [...valuesAt(one[which], place)]);
        for (const place of a.keys()) {
          if (placesWas[place] === undefined) continue;
          const [counted, counts] = [a[place] ?? 0, b[place] ?? 0];
          const [were, are] = [valuesOf(place, 'before'), valuesOf(place, 'after')];
          if (isSmall(counted)) assert.ok(Math.max(...were.flat()) >= threshold, `small before at ${place}`);
          if (isSmall(counts)) assert.ok(Math.max(...are.flat()) >= threshold, `small now at ${place}`);
          if (!isSmall(counts - counted)) continue;
          attacked += 1;
          const changes = were.flatMap((all, key) => all.flatMap((was) => (are[key] ?? []).map((is) => is - was)));
          assert.ok(
            changes.some((change) => !isSmall(change)),
            `small change at ${place}`,
          );
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(attacked > 30);
  });
});
