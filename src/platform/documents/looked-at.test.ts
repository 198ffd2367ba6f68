import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../../../test/support/browser.ts';
import { alone, pageAlone } from '../../../test/support/page-alone.ts';
import { checkPage } from '../../../test/support/page-checks.ts';
import { takePicture } from '../../../test/support/pictures.ts';
import { html } from '../web/html.ts';
import { aboutView, documentView } from './index.ts';
import { example } from './test-support/example.ts';

let browser: Browser;
let page: Page;

before(async () => {
  browser = await openChromium();
  const beside = () => html`<a class="govuk-link" href="/edit">Change this section</a>`;
  const body = html`<h1 class="govuk-heading-xl">Plan</h1>${aboutView(example)}${documentView(example, { beside })}`;
  page = await pageAlone(browser, 'Plan', body);
});
after(() => browser.close());

test('a page with a document is as every page must be: nothing for axe to find, no sideways scrolling', async () => {
  await page.goto(alone);
  await checkPage(page, 'a page with a document');
  await takePicture(page, 'document');
});

test('on paper there are no contents and no links to change sections, and the whole of every table', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(alone);
  assert.equal(await page.getByRole('navigation', { name: 'Contents' }).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Change this section' }).count(), 0);
  assert.equal(await page.getByRole('cell', { name: 'Not rated' }).isVisible(), true);
});
