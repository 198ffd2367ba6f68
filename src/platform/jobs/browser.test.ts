import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, it } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { makeWorld, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import { counting } from './test-support/kinds.ts';
import { servicesOf } from './test-support/services.ts';
import { type Shared, sharedDatabase } from './test-support/shared.ts';
import { openWeb, type Web } from './test-support/web.ts';

let shared: Shared;
let world: World;
let web: Web;
let browser: Browser;
/** What browsers complained of. */
const faults: string[] = [];

before(async () => {
  shared = await sharedDatabase();
  web = await openWeb(await shared.another(), () => world);
  world = await makeWorld(web.database);
  await web.jobs.work(servicesOf(web.database, web.jobs));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});
afterEach(() => assert.deepEqual(faults.splice(0), []));
after(async () => {
  await browser.close();
  await web.close();
  await shared.close();
});

const ask = (steps: number) =>
  asPersona(web.database, world.personas.ada, (tx) => web.jobs.send(tx, counting, { steps }));

async function opened(id: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-persona': 'ada' }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  await page.goto(`${web.address}/jobs/${id}`);
  return page;
}

it('shows progress as it happens, and goes on at the end', async () => {
  const page = await opened(await ask(60));
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.getByText(/^Counted to \d+$/).waitFor();
  await page.locator('[data-job-percent]', { hasText: /^[5-9]\d%$/ }).waitFor();
  assert.ok(Number(await page.evaluate(`document.querySelector('progress').value`)) >= 50);
  assert.equal(loads, 0);
  await page.waitForURL('**/counted');
});

it('is cancelled by its button', async () => {
  const page = await opened(await ask(0));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { level: 1, name: 'Counting up: cancelled' }).waitFor();
  await page.getByRole('button', { name: 'Ask for it again' }).waitFor();
});

it('goes on without JavaScript, by a link', async () => {
  const page = await opened(await ask(60), { javaScriptEnabled: false });
  const told = new Set<string>();
  while (page.url().includes('/jobs/')) {
    told.add((await page.locator('[data-job-percent]').textContent()) ?? '');
    await page.getByRole('link', { name: 'See how far it is now' }).click();
    await page.waitForLoadState();
  }
  assert.ok(told.size > 1, `it tells how far it is: ${[...told].join(', ')}`);
  assert.match(page.url(), /\/counted$/);
});

it('has nothing that axe finds fault with', async () => {
  const id = await ask(0);
  const page = await opened(id);
  // Our own policy rightly keeps scripts out that are not ours: this one comes from the debugger.
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  const violations: unknown = await page.evaluate(
    `${axe}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.html)))`,
  );
  assert.deepEqual(violations, []);
  await asPersona(web.database, world.personas.ada, (tx) => web.jobs.cancel(tx, id));
});
