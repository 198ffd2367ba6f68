import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ProgressWriter } from './progress.ts';

function recording(failing = false) {
  const written: string[] = [];
  const failed: unknown[] = [];
  const writer = new ProgressWriter(
    async ({ fraction, doing }) => {
      written.push(`${fraction} ${doing}`);
      if (failing) throw new Error('no');
    },
    (error) => failed.push(error),
  );
  return { writer, written, failed };
}

it('writes four times a second at most, first at once and last the newest', async () => {
  const { writer, written } = recording();
  for (let step = 0; step < 60; step += 1) {
    writer.say(step / 100, 'Going on');
    await wait(10);
  }
  writer.say(0.9, 'Nearly there');
  await wait(300);
  await writer.stop();
  assert.equal(written[0], '0 Going on');
  assert.equal(written.at(-1), '0.9 Nearly there');
  assert.ok(written.length >= 3 && written.length <= 8, `${written.length} times`);
});

it('keeps fractions between nothing and all', async () => {
  for (const [given, kept] of [
    [-1, 0],
    [7, 1],
    [Number.NaN, 0],
  ] as const) {
    const { writer, written } = recording();
    writer.say(given, 'x');
    await writer.stop();
    assert.deepEqual(written, [`${kept} x`]);
  }
});

it('goes on after what could not be written, and stops at once', async () => {
  const { writer, written, failed } = recording(true);
  writer.say(0.1, 'a');
  await wait(20);
  writer.say(0.2, 'b');
  await wait(300);
  assert.deepEqual(written, ['0.1 a', '0.2 b']);
  assert.equal(failed.length, 2);
  writer.say(0.3, 'c');
  const at = Date.now();
  await writer.stop();
  writer.say(0.4, 'd');
  await wait(300);
  assert.deepEqual(written, ['0.1 a', '0.2 b']);
  assert.ok(Date.now() - at < 600);
});
