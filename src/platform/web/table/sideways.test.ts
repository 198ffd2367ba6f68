import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../../../../test/support/browser.ts';
import { assetsFolder, prepareAssets } from '../assets.ts';
import { table } from '../components/index.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { scrollable } from './scrollable.ts';

const address = 'http://tables.invalid';
let browser: Browser;
let page: Page;

before(async () => {
  await prepareAssets();
  browser = await openChromium();
  page = await browser.newPage();
  const cells = Array.from({ length: 6 }, (_, at) => ({ text: `Some words of column ${at + 1}` }));
  const body = html`<h1 class="govuk-heading-l">Tables</h1>${scrollable('Wide', table({ caption: 'Wide', classes: 'tandem-table', head: cells, rows: [cells] }))}`;
  const document = layout({ title: 'Tables', body, nonce: 'once' }).toString();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: document });
    const type = pathname.endsWith('.css') ? 'text/css' : pathname.endsWith('.js') ? 'text/javascript' : undefined;
    return route.fulfill({
      ...(type && { contentType: type }),
      body: await readFile(assetsFolder + basename(pathname)),
    });
  });
});
after(() => browser.close());

test('a table that is wider than the screen says that it scrolls sideways, and one that fits says nothing', async () => {
  const cue = page.getByText('Scroll sideways to see all columns');
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(address);
  await cue.waitFor();
  assert.equal(await cue.count(), 1);
  await page.setViewportSize({ width: 1280, height: 700 });
  await cue.waitFor({ state: 'detached' });
});
