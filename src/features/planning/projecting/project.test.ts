import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioIn } from '../scenario-file/read-scenario.ts';
import { scenarioJson } from '../test-support/scenario.ts';
import { project } from './project.ts';

const { scenario } = scenarioIn(scenarioJson());
assert.ok(scenario);
const never = AbortSignal.any([]);

test('one thread or three: the same rows and answers', async () => {
  const [one, three] = await Promise.all(
    [1, 3].map((threads) => project(scenario, { runs: 130, seed: 7, signal: never, threads })),
  );
  assert.deepEqual(one, three);
  assert.ok(one && one.rows.length > 0 && one.answers.nqswNeeded.length === 2 && one.answers.levers.length > 0);
  const other = await project(scenario, { runs: 130, seed: 8, signal: never, threads: 1 });
  assert.notDeepEqual(other.rows, one.rows);
});

test('progress rises to the whole', async () => {
  const shares: number[] = [];
  await project(scenario, { runs: 50, seed: 7, signal: never, threads: 2, onProgress: (share) => shares.push(share) });
  assert.ok(shares.length > 20);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.ok(Math.abs((shares.at(-1) ?? 0) - 1) < 1e-9);
});

test('a projection that is no longer wanted ends at once', async () => {
  const stop = new AbortController();
  const started = performance.now();
  const working = project(scenario, {
    runs: 100_000,
    seed: 7,
    signal: stop.signal,
    threads: 2,
    onProgress: () => stop.abort(),
  });
  await assert.rejects(working, { name: 'AbortError' });
  assert.ok(performance.now() - started < 20_000);
  await assert.rejects(project(scenario, { runs: 1, seed: 7, signal: AbortSignal.abort() }), { name: 'AbortError' });
});
