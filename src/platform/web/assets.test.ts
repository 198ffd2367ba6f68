import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { before, test } from 'node:test';
import { asset, assetsFolder, prepareAssets } from './assets.ts';

before(prepareAssets);

const file = (name: string): string => assetsFolder + asset(name).replace('/assets/', '');

test('an asset has an address that changes with its content, and a file behind it', () => {
  assert.match(asset('tandem.css'), /^\/assets\/tandem-[0-9a-f]{10}\.css$/);
  for (const name of ['tandem.css', 'tandem.js', 'favicon.svg']) assert.ok(statSync(file(name)).size > 100, name);
  assert.throws(() => asset('nothing.css'), /There is no asset “nothing.css”/);
});

test('everything the styles fetch is there, from our own server', () => {
  const addresses = [...readFileSync(file('tandem.css'), 'utf8').matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(
    ([, url]) => url ?? '',
  );
  assert.ok(addresses.length >= 4);
  for (const address of addresses) {
    assert.match(address, /^\/assets\//);
    assert.ok(existsSync(assetsFolder + address.replace('/assets/', '')), address);
  }
});

test('with unchanged sources nothing is built again', async () => {
  const built = statSync(file('tandem.css')).mtimeMs;
  await prepareAssets();
  assert.equal(statSync(file('tandem.css')).mtimeMs, built);
});
