/**
 * What of the four tables of ages a total shows, which are guarded together: counts shown of those there are, in the first edition
 * and in a second with three services more, for invented partnerships. Run: `node bench/workforce/ages.ts`. Means of twelve.
 */
import { counting } from '../../src/engines/workforce/figures/count.ts';
import { somebody } from '../../src/engines/workforce/test-support/somebody.ts';
import { tablesOfAge } from '../../src/engines/workforce/totals/ages.ts';
import { makeTotal, type Part, type ShownTotal } from '../../src/engines/workforce/totals/make-total.ts';
import { seeded } from '../allocation/seeded.ts';

const chance = seeded(5);
const year = 2025;
const runs = 12;

/** Nearly normal, about 0. */
function aboutNought(): number {
  const sum = Array.from({ length: 6 }, chance).reduce((all, one) => all + one, 0);
  return (sum - 3) / 0.7;
}

function service(name: string, people: number): Part {
  const count = counting(year, 'children');
  for (let at = 0; at < people; at += 1) {
    const age = Math.max(22, Math.min(72, Math.round(43 + 11 * aboutNought())));
    count.add({ ...somebody, born: `${year - age}-05-05` });
  }
  for (let at = 0; at < people / 7; at += 1) {
    count.add({ ...somebody, standing: 'leaver', ended: `${year}-03-31`, reason: 'resignation', destination: 'other' });
  }
  return { partner: name, figures: count.end({ vacancies: 9, agencyCovering: 0 }) };
}

const cellsOf = ({ tables }: ShownTotal) => tablesOfAge.flatMap((name) => tables[name]?.cells.flat() ?? []);
const shownIn = (total: ShownTotal): number => cellsOf(total).filter((cell) => 'value' in cell).length;

const lines = [
  { services: 3, fewest: 60, most: 200 },
  { services: 5, fewest: 60, most: 200 },
  { services: 8, fewest: 60, most: 250 },
  { services: 10, fewest: 150, most: 400 },
].map(({ services, fewest, most }) => {
  const made = (letter: string, count: number): Part[] =>
    Array.from({ length: count }, (_, at) =>
      service(`${letter}${at}`, fewest + Math.floor(chance() * (most - fewest))),
    );
  const all = Array.from({ length: runs }, () => {
    const parts = made('a', services);
    const started = performance.now();
    const first = makeTotal('children', parts, []);
    const ms = performance.now() - started;
    const second = makeTotal('children', [...parts, ...made('b', 3)], [{ parts, shown: first }]);
    return { counts: cellsOf(first).length, first: shownIn(first), second: shownIn(second), ms };
  });
  const mean = (of: (run: (typeof all)[number]) => number): number =>
    Math.round((all.reduce((sum, run) => sum + of(run), 0) / runs) * 10) / 10;
  return {
    services,
    'in post in each': `${fewest} to ${most}`,
    counts: mean((run) => run.counts),
    shown: mean((run) => run.first),
    'in a second edition': mean((run) => run.second),
    ms: mean((run) => run.ms),
  };
});
console.table(lines);
