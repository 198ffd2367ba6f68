import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = join(root, 'src/platform/web');
const browser = join(root, 'browser');
const used = ['govuk-frontend', '@fontsource/source-sans-3', 'sass', 'esbuild'];

/** The installed packages, which the styles and scripts take parts of. */
export const packages = join(root, 'node_modules');

/** The stylesheet that takes in all others. */
export const stylesheet = join(here, 'styles/tandem.scss');

/** The scripts for the browser, one for each file directly in `browser/`. */
export function scripts(): string[] {
  return filesIn(browser).filter((file) => file.endsWith('.ts') && dirname(file) === browser);
}

/** A digest of everything the assets are made from; where it is the same, what was built before still holds. */
export function fingerprintOfSources(): string {
  const sources = [
    ...filesIn(dirname(stylesheet)),
    ...filesIn(browser),
    ...['assets-build.ts', 'logo.ts'].map((file) => join(here, file)),
    ...used.map((name) => join(packages, name, 'package.json')),
  ];
  const digest = createHash('sha256');
  for (const file of sources) digest.update(basename(file)).update(readFileSync(file));
  return digest.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
