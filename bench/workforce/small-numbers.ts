/**
 * What hiding small numbers costs: time, and counts lost beside those that are small, in tables of skewed counts of our own.
 * Run: `node bench/workforce/small-numbers.ts`. Prints a table; time is the middle of seven.
 *
 * With `--attack 2000` it also sets on that many tiny tables somebody who knows this very program: of all tables that fit what
 * is shown they keep those that it would have shown alike. Prints of how many small counts nothing is left in doubt.
 */
import { parseArgs } from 'node:util';
import { addUp, protect, type Table } from '../../src/engines/workforce/disclosure/index.ts';
import { shownPlaces } from '../../src/engines/workforce/disclosure/places.ts';
import { possibleTables, valuesAt } from '../../src/engines/workforce/disclosure/test-support/attacker.ts';
import { seeded } from '../allocation/seeded.ts';

const chance = seeded(7);
const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
const isSmall = (count: number | 'unknown'): boolean => count !== 'unknown' && count > 0 && count < 5;

/** Counts that are mostly small, with a long tail. */
const skewed = (rows: number, columns: number, mean: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(-Math.log(1 - chance()) * mean)));

const sizes: [rows: number, columns: number, mean: number, partners: number][] = [
  [6, 1, 40, 0],
  [18, 1, 20, 0],
  [6, 5, 15, 0],
  [20, 6, 20, 0],
  [30, 20, 3, 0],
  [30, 20, 30, 0],
  [6, 5, 3, 6],
  [20, 6, 3, 8],
  [30, 20, 0.6, 18],
  [30, 20, 2, 18],
];

const lines = sizes.map(([rows, columns, mean, partners]) => {
  const totals = { rows: columns > 1, columns: true, grand: columns > 1 };
  const shape = { rows: numbered('r', rows), columns: numbered('c', columns), totals };
  const runs = Array.from({ length: 7 }, () => {
    const contributors = numbered('p', partners).map((partner) => ({ partner, counts: skewed(rows, columns, mean) }));
    const table: Table = partners > 0 ? addUp(shape, contributors) : { ...shape, counts: skewed(rows, columns, mean) };
    const started = performance.now();
    const shown = protect(table, { contributors });
    const ms = performance.now() - started;
    const hidden = shownPlaces(shown).map((cell) => cell !== undefined && 'suppressed' in cell);
    const inside = shown.cells.flat().filter((cell) => 'suppressed' in cell).length;
    const all = hidden.filter(Boolean).length;
    return { ms, small: table.counts.flat().filter(isSmall).length, inside, totals: all - inside };
  });
  const mean7 = (of: (run: (typeof runs)[number]) => number): number =>
    Math.round((runs.reduce((sum, run) => sum + of(run), 0) / 7) * 10) / 10;
  return {
    table: `${rows} × ${columns}`,
    partners,
    counts: rows * columns,
    small: mean7((run) => run.small),
    hidden: mean7((run) => run.inside),
    'totals hidden': mean7((run) => run.totals),
    ms: Math.round(runs.map((run) => run.ms).sort((a, b) => a - b)[3] ?? 0),
    slowest: Math.round(Math.max(...runs.map((run) => run.ms))),
  };
});
console.table(lines);

/** Small counts in one tiny table, and how many of them somebody knows who knows the program. */
function attacked(): { small: number; known: number } {
  const [rows, columns] = [1 + Math.floor(chance() * 3), 1 + Math.floor(chance() * 2)];
  const heads = (): boolean => chance() < 0.5;
  const counts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(chance() * 10)));
  const totals = { rows: heads(), columns: heads(), grand: heads() };
  const table: Table = { rows: numbered('r', rows), columns: numbered('c', columns), counts, totals };
  const shown = protect(table);
  const cells = shown.cells.flat();
  const small = cells.flatMap((cell, at) => ('suppressed' in cell && isSmall(counts.flat()[at] ?? 0) ? [at] : []));
  const places = shownPlaces(shown).filter((cell) => cell !== undefined);
  const feasible = cells.filter((cell) => 'suppressed' in cell).length <= 4;
  if (small.length === 0 || !feasible || places.every((cell) => 'suppressed' in cell)) return { small: 0, known: 0 };
  const alike = possibleTables(shown, { most: 16 })
    .map((grid) => table.rows.map((_, row) => grid.slice(row * (columns + 1), row * (columns + 1) + columns)))
    .filter((other) => JSON.stringify(protect({ ...table, counts: other })) === JSON.stringify(shown));
  const flat = alike.map((other) => other.flat());
  return { small: small.length, known: small.filter((at) => valuesAt(flat, at).size < 2).length };
}

const { attack } = parseArgs({ options: { attack: { type: 'string', default: '0' } } }).values;
const results = Array.from({ length: Number(attack) }, attacked);
const sum = (of: (one: { small: number; known: number }) => number): number =>
  results.reduce((all, one) => all + of(one), 0);
if (results.length > 0)
  console.log(`${sum((one) => one.small)} small counts, ${sum((one) => one.known)} known to one who knows the program`);
