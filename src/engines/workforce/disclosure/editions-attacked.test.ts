import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gridOf } from './grid.ts';
import { shownPlaces } from './places.ts';
import { protect } from './protect.ts';
import { possibleTables, valuesAt } from './test-support/attacker.ts';
import { first, firstOf, isHidden, isSmall, nextOf, threshold } from './test-support/editions.ts';
import { contributionsOf, counts, tableOf, totalOf } from './test-support/tables.ts';

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
