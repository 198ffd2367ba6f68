import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { assetsFolder, prepareAssets } from '../../src/platform/web/assets.ts';
import type { Html } from '../../src/platform/web/html.ts';
import { layout } from '../../src/platform/web/layout.ts';

/** Where a page stands that no server sends. */
export const alone = 'http://alone.invalid';

/** A browser's page that finds a page of the product with this body at `alone`, with its styles and scripts. */
export async function pageAlone(browser: Browser, title: string, body: Html): Promise<Page> {
  await prepareAssets();
  const page = await browser.newPage();
  const document = layout({ title, body, nonce: 'once' }).toString();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: document });
    const type = pathname.endsWith('.css') ? { contentType: 'text/css' } : {};
    return route.fulfill({ ...type, body: await readFile(assetsFolder + basename(pathname)) });
  });
  return page;
}
