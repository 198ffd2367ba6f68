import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openChromium } from '../../../test/support/browser.ts';
import { alone, pageAlone } from '../../../test/support/page-alone.ts';
import { checkPage } from '../../../test/support/page-checks.ts';
import { takePicture } from '../../../test/support/pictures.ts';
import { html } from '../web/html.ts';
import { oneOfEach } from './test-support/one-of-each.ts';

let browser: Browser;
let page: Page;

before(async () => {
  browser = await openChromium();
  const body = html`<h1 class="govuk-heading-l">Charts</h1>${oneOfEach()}`;
  page = await pageAlone(browser, 'Charts', body);
});
after(() => browser.close());

test('a page with one of each chart is as every page must be: nothing for axe to find, no sideways scrolling', async () => {
  await page.goto(alone);
  await checkPage(page, 'a page of charts');
  await takePicture(page, 'charts');
});

/** Words that leave their drawing or stand on others, and the least height of their letters in pixels. */
const lookAtWords = `(() => {
  const found = [];
  let least = Infinity;
  for (const drawing of document.querySelectorAll('.tandem-chart svg[viewBox]')) {
    if (!drawing.checkVisibility()) continue;
    const around = drawing.getBoundingClientRect();
    const words = [...drawing.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
    // The box of a line holds the room between lines too: the letters themselves are less high.
    const boxes = words.flatMap((text) => [...(text.children.length ? text.children : [text])].map((line) => {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      return { words: line.textContent, left, right, top: top + 4, bottom: bottom - 4 };
    }));
    const scale = around.width / drawing.viewBox.baseVal.width;
    least = Math.min(least, 16 * (drawing.viewBox.baseVal.width > 0 ? scale : 1));
    boxes.forEach((box, index) => {
      if (box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top || box.bottom > around.bottom) found.push(box.words + ' leaves its drawing');
      for (const other of boxes.slice(index + 1)) {
        const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
        if (!apart) found.push(box.words + ' stands on ' + other.words);
      }
    });
  }
  return { found, least };
})()`;
const shownDrawings = `[...document.querySelectorAll('.tandem-chart__box svg')]
  .filter((drawing) => drawing.checkVisibility()).map((drawing) => drawing.classList[1])`;
const seen = z.object({ found: z.array(z.string()), least: z.number() });

for (const [width, size] of [
  [1280, 14],
  [800, 14],
  [375, 14],
  [320, 13],
] as const) {
  test(`at ${width} pixels words stand apart, within their drawing, and are large enough to read`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(alone);
    const { found, least } = seen.parse(await page.evaluate(lookAtWords));
    assert.deepEqual(found, []);
    assert.ok(least >= size, `letters of ${least} pixels`);
  });
}

test('a place shows one drawing of a chart: the wide one where there is room, the narrow one on a phone', async () => {
  for (const [width, name] of [
    [1280, 'wide'],
    [600, 'column'],
    [375, 'narrow'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(alone);
    const shown = await page.evaluate(shownDrawings);
    assert.deepEqual(shown, Array(5).fill(`tandem-chart__drawing--${name}`));
  }
});
