import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const inPage = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A phone, and 400% zoom on a screen 1280 wide [WCAG 2.2, 1.4.10]. */
const narrow = [390, 320];
export const desktop = { width: 1280, height: 900 };

const found = z.object({
  title: z.string(),
  headings: z.array(z.string()),
  lang: z.string(),
  summary: z.boolean(),
  deadLinks: z.array(z.string().nullable()),
  doubledIds: z.array(z.string()),
  withoutFocus: z.array(z.string()),
});

const titleOfPages = /^(Error: )?\S.* – Tandem$/;

/**
 * What every page of the product must be, looked at in the page that is open: one heading, a title that says the same, a
 * language, links that lead somewhere, a visible focus, nothing that axe finds, and no sideways scrolling.
 * @param title what its title must be like; a file that is handed on does not name the service
 * @returns the page's title
 */
export async function checkPage(page: Page, where: string, title = titleOfPages): Promise<string> {
  const content = contentOf(z.string().parse(await page.evaluate('document.documentElement.outerHTML')));
  const before = looked.get(content);
  if (before !== undefined) return before;
  const seen = found.parse(await page.evaluate(inPage));
  assert.equal(seen.headings.length, 1, `${where} has the headings ${seen.headings.join(', ')}`);
  assert.match(seen.title, title, where);
  assert.equal(seen.title.startsWith('Error: '), seen.summary, `${where}: the title says Error where there is one`);
  assert.equal(seen.lang, 'en', where);
  assert.deepEqual(seen.deadLinks, [], `${where} has links within the page that lead nowhere`);
  assert.deepEqual(seen.doubledIds, [], `${where} uses ids twice`);
  assert.deepEqual(seen.withoutFocus, [], `${where} does not show where the focus is`);
  assert.deepEqual(await violations(page), [], `${where} has findings of axe`);
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await tooWide(page), [], `${where} scrolls sideways at ${width} pixels`);
  }
  await page.setViewportSize(desktop);
  looked.set(content, seen.title);
  return seen.title;
}

/** Titles by content, of pages that were looked at and found good: the same page is not worth a second look. */
const looked = new Map<string, string>();

/** What makes a page another page: not its ids, its tokens and hashes, nor the time of day. */
function contentOf(html: string): string {
  const plain = html
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replaceAll(/[\w-]{43}/g, 'token')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/\d{1,2}:\d\d(am|pm)/g, 'time');
  return createHash('sha256').update(plain).digest('base64');
}

/**
 * Our own policy rightly keeps scripts out that are not ours: this one comes from the debugger. The link back stands
 * outside every landmark because the design system puts it there, so that “skip to main content” skips it.
 */
async function violations(page: Page): Promise<string[]> {
  const result = await page.evaluate(
    `${axe}; axe.run({ runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.filter(({ id, nodes }) => id !== 'region' || nodes.some(({ html }) => !html.includes('govuk-back-link'))).map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join(' ')))`,
  );
  return z.array(z.string()).parse(result);
}

async function tooWide(page: Page): Promise<string[]> {
  const result = await page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const scrolled = (element) => element.parentElement?.closest('.tandem-table__box') !== null;
    return wide.filter((element) => !scrolled(element)).slice(-5).map((element) => scrollWidth + ' of ' + clientWidth + ': ' + element.outerHTML.slice(0, 150));
  })()`);
  return z.array(z.string()).parse(result);
}
