/**
 * Runs every check and every test, or those whose path contains one of the words given: `npm test -- allocation web`.
 * Prints last, alone on its line, `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { prepareAssets } from '../src/platform/web/assets.ts';
import { startPostgres } from './support/postgres-server.ts';

const words = process.argv.slice(2);
const root = new URL('..', import.meta.url).pathname;
const counts = { passed: 0, failed: 0, skipped: 0 };
const skippedBecause: string[] = [];
const failures: string[] = [];

function check(title: string, command: string, args: string[]): void {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  const good = result.status === 0;
  console.log(`${good ? '✔' : '✖'} ${title} (${Date.now() - started} ms)`);
  if (!good) console.log(`${result.stdout}${result.stderr}`);
  counts[good ? 'passed' : 'failed'] += 1;
  if (!good) failures.push(title);
}

if (words.length === 0) {
  check('types', 'tsc', []);
  check('types of what runs in the browser', 'tsc', ['-p', 'browser']);
  check('lint and format', 'biome', ['check', '--error-on-warnings', '.']);
}

const files: string[] = [];
for await (const file of glob('{src,test,demo,bench}/**/*.test.ts', { cwd: root })) {
  if (words.length === 0 || words.some((word) => file.includes(word))) files.push(`${root}${file}`);
}
// The journeys take longest and come first, so that at the end no processor waits for them.
const isJourney = (file: string) => Number(file.includes('/test/journeys/'));
files.sort((a, b) => isJourney(b) - isJourney(a) || (a < b ? -1 : 1));

// Built once here, so that test processes running beside each other do not each build them.
await prepareAssets();
const postgres = await startPostgres();
process.env.TANDEM_TEST_POSTGRES = postgres.url;
try {
  // One more than there are processors: the journeys wait for their browser much of the time.
  const concurrency = Math.max(2, availableParallelism()) + 1;
  const stream = runTests({ files, concurrency, timeout: 600_000 });
  stream.on('test:summary', (summary) => {
    if (summary.file !== undefined) return;
    counts.passed += summary.counts.passed;
    counts.failed += summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
    counts.skipped += summary.counts.skipped;
  });
  stream.on('test:pass', (test) => {
    if (test.skip) skippedBecause.push(`${test.name}: ${test.skip === true ? 'no reason given' : test.skip}`);
  });
  stream.on('test:fail', (test) => {
    if (test.details.type !== 'suite') failures.push(`${test.file?.replace(root, '') ?? ''}: ${test.name}`);
  });
  for await (const text of stream.compose(new spec())) process.stdout.write(text);
} finally {
  await postgres.stop();
}

for (const line of skippedBecause) console.log(`skipped: ${line}`);
for (const line of failures) console.log(`failed: ${line}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;
