import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPostgres } from '../test/support/database.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
/** What `npm start` runs, and the command line. */
const main: Command = [process.execPath, `${project}src/main.ts`];
const cli: Command = [process.execPath, `${project}src/cli.ts`];

type Command = readonly [program: string, ...args: string[]];

interface Started {
  process: ChildProcess;
  /** Everything it wrote so far. */
  said: () => string;
}

/** So that a test that fails leaves nothing running either. */
const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a command on a data folder of its own, without any database but the one given. */
function run([program, ...args]: Command, folder: string, environment: Record<string, string>): Started {
  const child = spawn(program, args, {
    cwd: project,
    env: {
      ...process.env,
      DATABASE_URL: '',
      NODE_ENV: 'development',
      PORT: '0',
      LOG: 'silent',
      TANDEM_DATA: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  }
  return { process: child, said: () => said };
}

interface StartOptions {
  environment?: Record<string, string>;
  command?: Command;
  until?: RegExp;
}

/** Starts the server, and waits until it says where it is, or something else. */
async function start(
  folder: string,
  { environment = {}, command = main, until = /Tandem is at \S+\n/ }: StartOptions = {},
) {
  const started = run(command, folder, environment);
  while (!until.test(started.said())) {
    assert.equal(started.process.exitCode, null, started.said());
    await wait(20);
  }
  return { ...started, address: /Tandem is at (\S+)/.exec(started.said())?.[1] ?? '' };
}

/** Asks it to end, as a service manager does; answers its exit code and the milliseconds it took. */
async function stop({ process: child }: Started, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
  const asked = performance.now();
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = await ended;
  return { code, took: performance.now() - asked };
}

/** Runs a command to its end. */
async function tandem(args: readonly string[], folder: string, environment: Record<string, string>) {
  const command = run([...cli, ...args], folder, environment);
  const [code] = await once(command.process, 'exit');
  return { code, said: command.said() };
}

/** Signs in as the first person of the demonstration, as a browser would, and answers the words of home. */
async function homeOfFirstPersona(address: string): Promise<string> {
  const page = await fetch(`${address}/demonstration`);
  const text = await page.text();
  const fields = ['token', 'person'].map((name): [string, string] => [
    name,
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '',
  ]);
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const answer = await fetch(`${address}/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  assert.equal(answer.status, 303);
  cookies.push(...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]));
  return (await fetch(address, { headers: { cookie: cookies.join('; ') } })).text();
}

describe('npm start without DATABASE_URL', () => {
  it('shows the demonstration, also after it was stopped while loading it, and ends when it is asked to', async (test) => {
    const folder = await mkdtemp(`${tmpdir()}/tandem-first-start-`);
    test.after(() => rm(folder, { recursive: true, force: true }));

    await stop(await start(folder, { until: /practice educators/ }), 'SIGKILL');

    const first = await start(folder);
    assert.match(first.said(), /^There is nothing here yet: loading a demonstration/);
    assert.match(first.said(), /\nTandem is at http:\/\/127\.0\.0\.1:\d+\n$/);
    for (const path of ['/health', '/ready']) assert.equal((await fetch(first.address + path)).status, 200, path);
    assert.match(await homeOfFirstPersona(first.address), /11 rows of Thornmere practice educators\.csv/);
    const ended = await stop(first);
    assert.equal(ended.code, 0, first.said());
    assert.ok(ended.took < 10_000, `${ended.took} ms`);
    await assert.rejects(fetch(`${first.address}/health`));

    const second = await start(folder);
    assert.match(second.said(), /^Tandem is at \S+\n$/);
    assert.match(await homeOfFirstPersona(second.address), /11 rows of Thornmere practice educators\.csv/);
    assert.equal((await stop(second)).code, 0);
  });

  it('leaves nothing running when npm is asked to end, which tells only the shell between them', async (test) => {
    const folder = await mkdtemp(`${tmpdir()}/tandem-first-start-`);
    test.after(() => rm(folder, { recursive: true, force: true }));
    const { ownerUrl, drop } = await createPostgres();
    test.after(drop);
    const started = await start(folder, {
      command: ['npm', 'start', '--silent'],
      environment: { DATABASE_URL: ownerUrl },
    });
    assert.equal((await fetch(`${started.address}/health`)).status, 200);
    await stop(started);
    const answers = () =>
      fetch(`${started.address}/health`).then(
        () => true,
        () => false,
      );
    for (const end = Date.now() + 10_000; await answers(); ) {
      assert.ok(Date.now() < end, 'it still answers ten seconds later');
      await wait(50);
    }
  });
});

describe('on an empty PostgreSQL', () => {
  it('nothing is demonstrated until npx tandem demo loads it, once', async (test) => {
    const { ownerUrl, drop } = await createPostgres();
    test.after(drop);
    const folder = await mkdtemp(`${tmpdir()}/tandem-first-start-`);
    test.after(() => rm(folder, { recursive: true, force: true }));
    const environment = { DATABASE_URL: ownerUrl };

    const empty = await start(folder, { environment });
    assert.match(empty.said(), /^Tandem is at \S+\n$/);
    const page = await (await fetch(`${empty.address}/sign-in`)).text();
    assert.match(page, /npx tandem user add/);
    assert.equal((await stop(empty)).code, 0);

    const loadedOnce = await tandem(['demo'], folder, environment);
    assert.equal(loadedOnce.code, 0, loadedOnce.said);
    assert.match(loadedOnce.said, /allocated: \d+ placed, \d+ waiting; accepted\n[\s\S]*\nLoaded\./);
    const again = await tandem(['demo'], folder, environment);
    assert.equal(again.code, 1);
    assert.match(
      again.said,
      /^The demonstration was not loaded: this database already holds data, which was left as it is\./,
    );
    const production = await tandem(['demo'], folder, { ...environment, NODE_ENV: 'production' });
    assert.equal(production.code, 2);
    assert.match(production.said, /^The demonstration is not for production/);
  });
});

describe('npx tandem demo --files', () => {
  it('writes files that npx tandem allocate and workforce take as they are', async (test) => {
    const folder = await mkdtemp(`${tmpdir()}/tandem-files-`);
    test.after(() => rm(folder, { recursive: true, force: true }));
    const written = await tandem(['demo', '--files', folder], `${folder}/data`, {});
    assert.equal(written.code, 0, written.said);
    const given = {
      students: 'final-students.csv',
      offers: 'final-offers.csv',
      educators: 'educators.csv',
      policy: 'policy.json',
    };
    const files = Object.entries(given).flatMap(([option, name]) => [`--${option}`, `${folder}/${name}`]);
    const allocated = await tandem(['allocate', ...files, '--out', `${folder}/result`], `${folder}/data`, {});
    assert.equal(allocated.code, 0, allocated.said);
    assert.match(allocated.said, /^66 of 71 students placed/m);

    const census = (await readdir(folder)).filter((name) => /^Ravensholt \d+ census\.xml$/.test(name));
    assert.equal(census.length, 3);
    const paths = census.map((name) => `${folder}/${name}`);
    const checked = await tandem(['workforce', 'check', ...paths], `${folder}/data`, {});
    assert.equal(checked.code, 3, checked.said);
    const out = ['--out', `${folder}/indicators.json`];
    const counted = await tandem(['workforce', 'indicators', ...paths, ...out], `${folder}/data`, {});
    assert.equal(counted.code, 0, counted.said);
    const compared = await tandem(
      [
        'workforce',
        'benchmark',
        '--published',
        `${folder}/published workforce to 2021.csv`,
        '--areas',
        'Ravensholt,Alderbrook',
      ].concat('--region', 'London', '--baseline', '2018', '--out', `${folder}/benchmark`),
      `${folder}/data`,
      {},
    );
    assert.equal(compared.code, 0, compared.said);
  });
});
