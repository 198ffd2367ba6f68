import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { desktop } from './page-checks.ts';

const folder = new URL('../../build/pictures/', import.meta.url);

/** A picture of the whole page, wide and on a phone, for people to look at; only where TANDEM_PICTURES is set. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env.TANDEM_PICTURES) return;
  await mkdir(folder, { recursive: true });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: new URL(`${name}-${width}.png`, folder).pathname, fullPage: true });
  }
  await page.setViewportSize(desktop);
}
