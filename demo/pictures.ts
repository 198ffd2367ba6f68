/**
 * Takes the pictures of the README anew, from a demonstration loaded for it: `node demo/pictures.ts`. Needs Chromium
 * (`CHROMIUM` says where, if it is not /usr/bin/chromium).
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { openServices } from '../src/open.ts';
import { loadDemonstration } from './load/index.ts';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Bytes that a picture may have, so that the README loads quickly everywhere. */
const most = 200_000;

const folder = await mkdtemp(`${tmpdir()}/tandem-pictures-`);
const { services, close } = await openServices(readConfig({ TANDEM_DATA: folder, LOG: 'silent' }));
try {
  await loadDemonstration(services, console.log);
  const server = await buildApp(services);
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1180 } });
  await takeThem(page, address);
  await browser.close();
  await server.close();
} finally {
  await close();
  await rm(folder, { recursive: true });
}

/** As the partnership lead: the allocation that was accepted, with those who wait and what would place them. */
async function takeThem(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/demonstration`);
  await page
    .getByRole('button', { name: /^Sign in as/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Rounds', exact: true }).first().click();
  await page.getByRole('link', { name: /^Final placements/ }).click();
  await page.getByRole('link', { name: 'Allocation', exact: true }).click();
  await take(page, 'allocation');
}

async function take(page: Page, name: string): Promise<void> {
  const path = `${pictures}${name}.png`;
  await page.screenshot({ path });
  const { size } = await stat(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > most) throw new Error(`${name}.png is larger than ${most / 1000} kB.`);
}
