import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openChromium } from '../../../test/support/browser.ts';
import { checkPage } from '../../../test/support/page-checks.ts';
import { prepareAssets } from '../web/assets.ts';
import { documentPageFile } from './index.ts';
import { example } from './test-support/example.ts';

let browser: Browser;
before(async () => {
  await prepareAssets();
  browser = await openChromium();
});
after(() => browser.close());

const linked = {
  ...example,
  sources: example.sources.map((source, at) => ({
    ...source,
    href: at === 0 ? '/rows' : 'https://figures.example/all',
  })),
};

test('a file asks for nothing beside it, runs nothing, and links to whole web addresses only', async () => {
  const file = await documentPageFile(linked, ['One return was <withdrawn>.']);
  const addresses = [...file.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  assert.ok(addresses.includes('https://figures.example/all'));
  assert.deepEqual(
    addresses.filter((address) => !/^(#|https:\/\/figures\.example)/.test(address)),
    [],
  );
  assert.doesNotMatch(file, /<script|url\(|@import|@font-face/);
  assert.match(file, /<div class="govuk-inset-text">One return was &lt;withdrawn&gt;\.<\/div>/);
});

test('opened by itself it is as every page must be, and no request leaves it', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const file = await documentPageFile(linked);
  await page.route('http://alone.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: file }));
  await page.goto('http://alone.invalid/');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), example.title);
  await checkPage(page, 'a document as a file', /^Plan for the harbour/);
  assert.deepEqual(asked, ['http://alone.invalid/']);
});
