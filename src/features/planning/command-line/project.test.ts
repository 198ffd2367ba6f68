import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { z } from 'zod';
import { runCommandLine } from '../../../platform/command-line/index.ts';
import { planningCommands } from '../index.ts';
import { scenarioJson } from '../test-support/scenario.ts';

const folder = await mkdtemp(join(tmpdir(), 'project-'));
after(() => rm(folder, { recursive: true }));

let count = 0;
async function plan(json: unknown, more: string[] = [], signal: AbortSignal = AbortSignal.any([]), watched = false) {
  count += 1;
  const scenario = join(folder, `scenario-${count}.json`);
  const out = join(folder, `out-${count}`);
  await writeFile(scenario, typeof json === 'string' ? json : JSON.stringify(json));
  let [told, err] = ['', ''];
  const io = { out: (text: string) => (told += text), err: (text: string) => (err += text), watched, signal };
  const args = ['plan', 'project', '--scenario', scenario, '--out', out, '--runs', '60', ...more];
  const code = await runCommandLine(planningCommands, args, io);
  const written = await readdir(out).catch(() => []);
  return { code, told, err, written: written.sort(), text: (name: string) => readFile(join(out, name), 'utf8') };
}

const parameters = z.array(
  z.object({ path: z.string(), value: z.union([z.string(), z.number()]), source: z.string().nullable() }),
);
const row = z.object({
  organisation: z.string(),
  grade: z.string(),
  date: z.string(),
  measure: z.string(),
  mean: z.number().nullable(),
});
const projection = z.object({ runs: z.number(), seed: z.number(), parameters, rows: z.array(row) });
const answers = z.object({
  nqswNeeded: z.array(
    z.strictObject({
      organisation: z.string(),
      service: z.string(),
      year: z.number(),
      starts: z.union([z.number(), z.literal('unreachable')]),
      bestVacancyRate: z.number(),
      bestStarts: z.number(),
    }),
  ),
  placementsToOffer: z.array(z.object({ atObserved: z.number(), atTarget: z.number() })).length(2),
  admissionsVersusNeed: z.array(z.object({ year: z.number(), reading: z.string() })).length(2),
  levers: z.array(z.object({ lever: z.string(), change: z.number(), p10: z.number(), p90: z.number() })).length(2),
  agencyShareReached: z.array(z.object({ wanted: z.literal(0.1) })).length(1),
  pipeline: z.array(z.object({ year: z.number() })).length(2),
  costs: z.object({ years: z.array(z.object({ total: z.number() })).length(2) }),
});

test('writes the projection as table and JSON, and the answers; the same again to the byte', async () => {
  const json = { ...scenarioJson(), source: 'a test' };
  const first = await plan(json, ['--seed', '5']);
  assert.deepEqual([first.code, first.err], [0, '']);
  assert.deepEqual(first.written, ['answers.json', 'projection.csv', 'projection.json']);
  const lines = (await first.text('projection.csv')).trimEnd().split('\n');
  assert.equal(lines[0], 'organisation,service,grade,date,measure,mean,p10,p50,p90');
  const whole = projection.parse(JSON.parse(await first.text('projection.json')));
  assert.deepEqual([whole.seed, lines.length - 1], [5, whole.rows.length]);
  assert.equal(whole.rows.length, 4 * (5 + 10 + 10));
  assert.ok(whole.parameters.length > 30 && whole.parameters.every(({ source }) => source === 'a test'));
  answers.parse(JSON.parse(await first.text('answers.json')));
  assert.match(first.told, /Croydon, children: \d+\.\d% vacant at 2024-09-30 \(\d/);
  const again = await plan(json, ['--seed', '5']);
  for (const name of first.written) assert.equal(await again.text(name), await first.text(name), name);
});

test('a scenario that cannot be is rejected with every problem', async () => {
  const rejected = await plan({ ...scenarioJson(), years: 0, start: 'soon' }, ['--seed', '2']);
  assert.deepEqual([rejected.code, rejected.written], [3, []]);
  assert.equal(
    rejected.err,
    'years: 0 is not a whole number of years from 1 to 30.\nstart: “soon” is not a date: give one such as 2022-09-30.\nThe scenario was not projected, and nothing was written.\n',
  );
});

for (const runs of ['0', '10000000', '1.5']) {
  test(`${runs} runs are refused`, async () => {
    const out = join(folder, `none-${runs}`);
    const scenario = join(folder, 'good.json');
    await writeFile(scenario, JSON.stringify(scenarioJson()));
    let err = '';
    const io = { out: () => {}, err: (text: string) => (err += text), watched: false, signal: AbortSignal.any([]) };
    const args = ['plan', 'project', '--scenario', scenario, '--out', out, '--runs', runs];
    assert.equal(await runCommandLine(planningCommands, args, io), 3);
    assert.match(err, new RegExp(`^runs: ${runs} `));
    assert.deepEqual(await readdir(out).catch(() => 'not there'), 'not there');
  });
}

test('what is not JSON, or not there, ends with 2', async () => {
  const broken = await plan('{"name": }');
  assert.deepEqual([broken.code, broken.written], [2, []]);
  assert.match(broken.err, /line 1, column 10/);
});

test('Ctrl-C: ends with 5, and nothing is written', async () => {
  const stop = new AbortController();
  const stopping = setTimeout(() => stop.abort(), 300);
  const json = { ...scenarioJson(), years: 30, targets: undefined };
  const args = [
    'plan',
    'project',
    '--scenario',
    join(folder, 'long.json'),
    '--out',
    join(folder, 'long'),
    '--runs',
    '60000',
  ];
  await writeFile(join(folder, 'long.json'), JSON.stringify(json));
  let err = '';
  const io = { out: () => {}, err: (text: string) => (err += text), watched: false, signal: stop.signal };
  assert.equal(await runCommandLine(planningCommands, args, io), 5);
  clearTimeout(stopping);
  assert.equal(err, 'Stopped before the projection was finished; nothing was written.\n');
  assert.deepEqual(await readdir(join(folder, 'long')).catch(() => 'not there'), 'not there');
});

test('progress is drawn for who watches', async () => {
  assert.match((await plan(scenarioJson(), [], undefined, true)).err, /[█░]\] \d+ of 60 runs/);
});
