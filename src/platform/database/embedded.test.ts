import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseInUse, openDatabase } from './index.ts';
import { hold } from './lock.ts';

const index = new URL('./index.ts', import.meta.url).href;
const lock = new URL('./lock.ts', import.meta.url).href;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/tandem-embedded-test-`);
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs TypeScript in another process; `said` is its output so far. */
function elsewhere(code: string): { child: ChildProcess; said: () => string; says: (word: string) => Promise<void> } {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  const says = async (word: string) => {
    while (!output.includes(word)) {
      assert.equal(child.exitCode, null, output);
      await wait(10);
    }
  };
  return { child, said: () => output, says };
}

const opening = () =>
  `import { openDatabase } from '${index}'; const db = await openDatabase({ folder: '${folder}' });`;

describe('the embedded database', () => {
  it('keeps what was committed, and only that, when its process is killed', async () => {
    const first = elsewhere(`${opening()}
      const client = await db.pool.connect();
      await client.query('create table kept (n int primary key)');
      for (let n = 1; ; n += 1) {
        await client.query('begin');
        await client.query('insert into kept select g from generate_series($1::int, $1::int + 9) g', [n * 10]);
        if (n === 40) { console.log('in the middle'); await new Promise(() => setInterval(() => {}, 1000)); }
        await client.query('commit');
      }`);
    await first.says('in the middle');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const db = await openDatabase({ folder });
    try {
      const { rows } = await db.pool.query('select count(*)::int as n, max(n) as last from kept');
      assert.deepEqual(rows, [{ n: 390, last: 399 }]);
    } finally {
      await db.close();
    }
  });

  it('tells a second process who has it, and lets it in afterwards', async () => {
    const db = await openDatabase({ folder });
    const second = elsewhere(`${opening()} console.log('opened'); await db.close();`);
    await once(second.child, 'exit');
    assert.match(
      second.said(),
      new RegExp(`DatabaseInUse: The database in ${folder} is being used .*process ${process.pid}`),
    );
    await assert.rejects(openDatabase({ folder }), DatabaseInUse);
    await db.close();
    const third = elsewhere(`${opening()} console.log('opened'); await db.close();`);
    await third.says('opened');
    const [code] = await once(third.child, 'exit');
    assert.equal(code, 0);
  });

  it('starts afresh where a process was killed while making it', async () => {
    await mkdir(`${folder}/database.new/base`, { recursive: true });
    await writeFile(`${folder}/database.new/PG_VERSION`, '18\n');
    const db = await openDatabase({ folder });
    assert.deepEqual((await db.pool.query('select 1 as n')).rows, [{ n: 1 }]);
    await db.close();
    assert.deepEqual((await readdir(folder)).sort(), ['database', 'in-use']);
  });

  it('leaves files that it cannot open as they are, and lets go of them', async () => {
    await mkdir(`${folder}/database`);
    await writeFile(`${folder}/database/PG_VERSION`, '11\n');
    for (let times = 0; times < 2; times += 1) {
      await assert.rejects(openDatabase({ folder }), /could not be opened. Its files were left as they are/);
    }
    assert.ok((await readdir(`${folder}/database`)).includes('PG_VERSION'));
  });
});

describe('holding a folder', () => {
  const claim = (number: number, text: string) => writeFile(`${folder}/in-use/${number}`, text);
  beforeEach(() => mkdir(`${folder}/in-use`));

  it('succeeds a dead process and one whose number passed to another, but not a claim being made', async () => {
    await claim(1, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    hold(folder)();
    await claim(7, JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }));
    hold(folder)();
    await claim(9, 'fre');
    assert.throws(() => hold(folder), DatabaseInUse);
  });

  it('respects one that lives, here or on another machine', async () => {
    await claim(1, JSON.stringify({ pid: process.ppid, host: hostname() }));
    assert.throws(() => hold(folder), DatabaseInUse);
    await claim(2, JSON.stringify({ pid: 1, host: 'elsewhere' }));
    assert.throws(() => hold(folder), /process 1 on elsewhere/);
  });

  it('goes to one of many that find the same dead holder', async () => {
    await claim(3, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    const start = Date.now() + 1500;
    const rivals = Array.from({ length: 6 }, () =>
      elsewhere(`import { hold } from '${lock}';
        while (Date.now() < ${start});
        try { hold('${folder}'); console.log('holds'); setTimeout(() => {}, 3000); } catch (error) { console.log(error.name); }`),
    );
    await Promise.all(rivals.map(({ child }) => once(child, 'exit')));
    const words = rivals.map(({ said }) => said().trim());
    assert.equal(words.filter((word) => word === 'holds').length, 1, words.join());
    assert.equal(words.filter((word) => word === 'DatabaseInUse').length, 5, words.join());
  });
});
