import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../shared/data/', import.meta.url);

/** The path of a file for acceptance tests, kept outside this project in `../shared/data`. It may not be there. */
export function sharedData(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** The `skip` option of a test that needs such a file: false, or the reason. */
export function unlessShared(name: string): false | string {
  return existsSync(sharedData(name)) ? false : `../shared/data/${name} is not on this machine`;
}
