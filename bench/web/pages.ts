/**
 * A page of 100 rows, signed in, filtered, on PostgreSQL, asked for by 50 clients at once, against a static file of the same
 * size from the same server: `node bench/web/pages.ts`. Five rounds of each, in turn; medians are printed.
 */
import { execFile, spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { assetsFolder } from '../../src/platform/web/assets.ts';
import { startPostgres } from '../../test/support/postgres-server.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const clients = fileURLToPath(new URL('clients.ts', import.meta.url));
const seen = z.object({ perSecond: z.number(), p50: z.number(), p99: z.number(), bytes: z.number() });
type Seen = z.infer<typeof seen>;

const path = process.argv[2] ?? '/students?perPage=100&q=a';
const rounds = 5;
const postgres = await startPostgres();
const environment = { ...process.env, DATABASE_URL: postgres.url, PORT: '0', LOG: 'silent', JOBS_IN_WEB: 'no' };
await run(process.execPath, [`${root}src/cli.ts`, 'demo'], { env: environment });
const server = spawn(process.execPath, [`${root}src/main.ts`], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise<string>((resolve) => {
  server.stdout.on('data', (text: Buffer) => {
    const found = /http:\/\/\S+/.exec(String(text));
    if (found) resolve(found[0]);
  });
});
const same = `${assetsFolder}same-size.html`;
try {
  const cookie = await signIn();
  const { bytes } = await measure(path, cookie, 1);
  await writeFile(same, 'x'.repeat(bytes));
  const pages: Seen[] = [];
  const files: Seen[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pages.push(await measure(path, cookie, 6));
    files.push(await measure('/assets/same-size.html', cookie, 4));
  }
  const page = middle(pages.map((one) => one.perSecond));
  const file = middle(files.map((one) => one.perSecond));
  const tails = pages.map((one) => one.p99);
  console.log(
    `page of ${bytes} bytes: ${page.toFixed(0)}/s; static file of the same size: ${file.toFixed(0)}/s; ratio ${(page / file).toFixed(2)}`,
  );
  console.log(
    `p99 of the page: median ${middle(tails).toFixed(0)} ms, worst of ${rounds} rounds ${Math.max(...tails).toFixed(0)} ms`,
  );
} finally {
  server.kill();
  await rm(same, { force: true });
  await postgres.stop();
}

async function measure(url: string, cookie: string, seconds: number): Promise<Seen> {
  const { stdout } = await run(process.execPath, [clients, address + url, cookie, '50', String(seconds)]);
  return seen.parse(JSON.parse(stdout));
}

/** Signs in as the demonstration's placement co-ordinator, as a person would. */
async function signIn(): Promise<string> {
  const first = await fetch(`${address}/demonstration`);
  const visitor = cookiesOf(first);
  const page = await first.text();
  const form = page.split('<form').find((part) => part.includes('co-ordinator')) ?? '';
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of form.matchAll(/name="([^"]+)" value="([^"]*)"/g)) fields.append(name, value);
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? '/demonstration';
  const answer = await fetch(address + action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: visitor },
    body: fields,
  });
  if (answer.status !== 303) throw new Error(`Signing in was answered with ${answer.status}`);
  // A browser forgets the sentence for the next page once it was shown.
  return [visitor, ...cookiesOf(answer).split('; ')]
    .filter((cookie) => !cookie.startsWith('tandem-notice='))
    .join('; ');
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
