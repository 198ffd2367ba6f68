import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';
import { compileAsync } from 'sass';
import { packages, scripts, stylesheet } from './assets-sources.ts';
import { favicon } from './logo.ts';

const fontFiles = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map(
  (face) => `source-sans-3-${face}-normal.woff2`,
);
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Builds styles, scripts, fonts and the favicon into a folder under names that hold a digest of the content, then
 * writes the manifest. Files come into place whole, so that two processes may build at once.
 * @returns the built file's name by its plain name.
 */
export async function buildAssets(
  folder: string,
  manifest: string,
  fingerprint: string,
): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  const files: Record<string, string> = {};
  const put = (name: string, content: string | Uint8Array): void => {
    files[name] = hashedName(name, content);
    writeWhole(join(folder, files[name]), content);
  };

  for (const file of fontFiles) put(file, readFileSync(join(packages, '@fontsource/source-sans-3/files', file)));
  put('favicon.svg', favicon.toString());
  put('tandem.css', withAddresses(await compileStyles(), files));
  for (const script of await bundleScripts()) put(basename(script.path), script.contents);

  writeWhole(manifest, JSON.stringify({ fingerprint, files }, null, 2));
  removeOld(folder, new Set([...Object.values(files), basename(manifest)]));
  return files;
}

async function compileStyles(): Promise<string> {
  const compiled = await compileAsync(stylesheet, {
    loadPaths: [packages],
    style: 'compressed',
    quietDeps: true,
  });
  return compiled.css;
}

async function bundleScripts() {
  const bundled = await build({
    entryPoints: scripts(),
    outdir: 'unwritten',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return bundled.outputFiles;
}

/** Puts the hashed addresses in where the styles say `asset:name`. */
function withAddresses(css: string, files: Readonly<Record<string, string>>): string {
  return css.replaceAll(/asset:([\w.-]+)/g, (_, name: string) => {
    const file = files[name];
    if (file === undefined) throw new Error(`The styles name an asset that there is not: ${name}`);
    return `/assets/${file}`;
  });
}

function hashedName(name: string, content: string | Uint8Array): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const extension = extname(name);
  return `${basename(name, extension)}-${digest}${extension}`;
}

function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

/** Removes what earlier builds left, but only after a day: another process may still be serving it. */
function removeOld(folder: string, current: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!current.has(name) && Date.now() - statSync(file).mtimeMs > dayInMilliseconds) unlinkSync(file);
  }
}
