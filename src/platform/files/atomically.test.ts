import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeAll } from './atomically.ts';

test('all files are written or, when one cannot be, none is touched and nothing is left behind', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-files-'));
  t.after(() => rm(folder, { recursive: true }));
  const out = join(folder, 'made', 'here');
  await writeAll(out, { 'a.csv': 'one', 'b.csv': 'two' });
  await assert.rejects(writeAll(out, { 'a.csv': 'changed', 'no/such/folder.csv': 'x' }));
  assert.deepEqual((await readdir(out)).sort(), ['a.csv', 'b.csv']);
  assert.equal(await readFile(join(out, 'a.csv'), 'utf8'), 'one');
});
