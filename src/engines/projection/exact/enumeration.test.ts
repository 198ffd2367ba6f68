import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFte } from '../fte.ts';
import type { Service } from '../model.ts';
import { type Kept, layoutOf, placeOf } from '../outcome/layout.ts';
import { simulate } from '../simulate.ts';
import { enumerated, stockName } from '../test-support/enumeration.ts';
import { familyWise } from '../test-support/normal.ts';
import { scenarioOf } from '../test-support/scenarios.ts';

const runs = 40_000;

/** Two may become senior, or one full-timer and nobody else; the senior grade is full when three or four want in. */
const capped: Service = {
  organisation: 'Sutton',
  service: 'adults',
  posts: { nqsw: 1, 'social-worker': 2, senior: 1.5 },
  caps: { senior: 1.5 },
  staff: [
    { grade: 'social-worker', serviceMonths: 30, fte: 1, count: 1 },
    { grade: 'social-worker', serviceMonths: 22, fte: 0.5, count: 2 },
    { grade: 'senior', serviceMonths: 59, fte: 0.5, count: 1 },
  ],
  leave: { under2: 0.5, '2to5': 0.7, over5: 0.9 },
  progress: [
    { from: 'nqsw', to: 'social-worker', afterMonths: 1, perYear: 0.9 },
    { from: 'social-worker', to: 'senior', afterMonths: 2, perYear: 0.97 },
  ],
  recruit: { nqsw: { months: [7, 9], posts: 'vacant+100%' } },
};

/** Vacancies of two grades are filled as chance has it, and one grade is closed by its cap below its posts. */
const filled: Service = {
  ...capped,
  posts: { nqsw: 1, 'social-worker': 2, senior: 3 },
  caps: { senior: 1.5 },
  staff: [{ grade: 'social-worker', serviceMonths: 23, fte: 0.5, count: 1 }],
  recruit: { nqsw: { months: [8], posts: 'vacant' }, others: { fillPerMonth: 0.4 } },
};

function compared(service: Service, months: number): { z: number; cells: number } {
  const exact = enumerated(service, 9 - months + 1, months);
  const start = `2023-0${9 - months}-15`;
  const scenario = scenarioOf([service], { start, years: 1 });
  const { values } = simulate(scenario, { seed: 3, from: 0, to: runs });
  const layout = layoutOf(scenario);
  const [place] = layout.services;
  assert.ok(place);
  const at = (run: number, grade: number, what: Kept) =>
    inFte(values[run * layout.width + placeOf(place, 0, grade, what)] ?? 0);
  const seen = new Map<string, number>();
  for (let run = 0; run < runs; run += 1) {
    const name = stockName(new Map(place.grades.map((grade, index) => [grade, at(run, index, 'stock')])));
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  for (const name of seen.keys()) assert.ok(exact.stocks.has(name), `${name} cannot come about`);
  // Rare stocks are too few for a normal approximation; together they are one.
  const likely = [...exact.stocks].filter(([, p]) => p * runs > 25);
  const all = likely.map(([name, p]) => ((seen.get(name) ?? 0) - p * runs) / Math.sqrt(runs * p * (1 - p)));
  for (const flow of ['leavers', 'nqswStarts', 'otherStarts', 'promotions'] as const) {
    const sample = Array.from({ length: runs }, (_, run) =>
      place.grades.reduce((sum, _g, grade) => sum + at(run, grade, flow), 0),
    );
    const mean = sample.reduce((sum, value) => sum + value, 0) / runs;
    const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
    if (variance === 0) assert.ok(Math.abs(mean - exact[flow]) < 1e-9, flow);
    else all.push((mean - exact[flow]) / Math.sqrt(variance / runs));
  }
  return { z: Math.max(...all.map(Math.abs)), cells: all.length };
}

for (const [name, service, months] of [
  ['capped, with over-recruitment', capped, 4],
  ['vacancies filled by chance', filled, 4],
] as const) {
  test(`a small service, ${name}: every stock is as likely as full enumeration says`, () => {
    const { z, cells } = compared(service, months);
    assert.ok(cells > 20, `${cells}`);
    assert.ok(z < familyWise(0.001, cells), `${z} of ${cells}`);
  });
}

test('a cap that is not kept would be found out', () => {
  const open = { ...capped, caps: { senior: 2 } };
  const [a, b] = [enumerated(capped, 6, 4), enumerated(open, 6, 4)];
  assert.ok([...b.stocks.keys()].some((name) => !a.stocks.has(name)));
});
