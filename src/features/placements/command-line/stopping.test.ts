import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRound } from '../formats/index.ts';
import { largeRound } from '../test-support/large-round.ts';
import { AllocationFolder, type Ended } from '../test-support/run-allocate.ts';
import { roundFiles } from '../test-support/small-round.ts';
import { solveApart } from './solve-apart.ts';

async function bestFoundIsWritten(folder: AllocationFolder, { code, out }: Ended): Promise<void> {
  assert.equal(code, 5);
  assert.match(out, /Stopped before it was proven/);
  const report = await folder.report();
  const [placed] = report.objectives;
  assert.ok(placed && placed.value > 0 && placed.bound >= placed.value);
  assert.equal(report.objectives.at(-1)?.proven, false);
  assert.equal((await folder.rows('allocation.csv')).length, report.placed);
  assert.equal((await folder.rows('unplaced.csv')).length, report.students - report.placed);
}

test('--time-limit: the best found is written with its bounds, exit code 5', async () => {
  await using folder = await AllocationFolder.with(largeRound(400));
  await bestFoundIsWritten(folder, await folder.run(['--time-limit', '0.05']));
});

test('Ctrl-C: the best found is written with its bounds, exit code 5', async () => {
  await using folder = await AllocationFolder.with(largeRound(700));
  for (const interruptAfter of [1500, 3000, 6000, 12_000]) {
    const ended = await folder.run([], { interruptAfter });
    // On a busy machine the program may not have begun to listen by then.
    if (ended.code !== 130) return await bestFoundIsWritten(folder, ended);
  }
  assert.fail('the program never began to listen');
});

test('a stop is heard while the solver is busy, and progress is told until then', async () => {
  const files = largeRound(400);
  const file = (name: keyof typeof files) => ({ name, bytes: Buffer.from(files[name]) });
  const { round } = await readRound({
    students: file('students.csv'),
    offers: file('offers.csv'),
    educators: file('educators.csv'),
  });
  const stop = new AbortController();
  const shares: number[] = [];
  const { outcome } = await solveApart(round, {
    signal: stop.signal,
    timeLimitSeconds: undefined,
    bottleneckSeconds: 60,
    onProgress: (share) => {
      shares.push(share);
      stop.abort();
    },
  });
  assert.ok(outcome.kind === 'solved' && !outcome.solution.proven);
  assert.ok(shares.length >= 1 && shares.every((share) => share >= 0 && share <= 1));
});

test('Ctrl-C while it is worked out what would place more: the allocation is kept, proven as it is', async () => {
  const { round } = await readRound(roundFiles({}));
  const stop = new AbortController();
  const { outcome, bottlenecks } = await solveApart(round, {
    signal: stop.signal,
    timeLimitSeconds: undefined,
    bottleneckSeconds: 60,
    onProgress: (_, words) => {
      if (words === 'what would place more students') stop.abort();
    },
  });
  assert.ok(outcome.kind === 'solved' && outcome.solution.proven && outcome.solution.matches.length === 2);
  assert.equal(bottlenecks, undefined);
});
