import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fingerprintOfSources } from './assets-sources.ts';

/** Folder of the built styles, scripts, fonts and drawings, to be served under `/assets/` for a year. */
export const assetsFolder = fileURLToPath(new URL('../../../build/assets/', import.meta.url));

const manifestFile = `${assetsFolder}manifest.json`;
const manifestSchema = z.object({ fingerprint: z.string(), files: z.record(z.string(), z.string()) });
let files: Readonly<Record<string, string>> | undefined;

/**
 * Builds the assets when their sources have changed since the last time (about two seconds), otherwise does nothing.
 * To be called once before pages are served.
 */
export async function prepareAssets(): Promise<void> {
  const fingerprint = fingerprintOfSources();
  const built = readManifest();
  const complete = built !== undefined && Object.values(built.files).every((file) => existsSync(assetsFolder + file));
  if (complete && built.fingerprint === fingerprint) {
    files = built.files;
    return;
  }
  // Brought in only here: loading the compilers alone takes a quarter of a second.
  const { buildAssets } = await import('./assets-build.ts');
  files = await buildAssets(assetsFolder, manifestFile, fingerprint);
}

/**
 * The address of an asset by its plain name, for example `asset('tandem.css')` → `/assets/tandem-1f2e3d4c5b.css`.
 * @throws Error when there is no such asset, or the assets were never built.
 */
export function asset(name: string): string {
  files ??= readManifest()?.files;
  if (files === undefined) throw new Error('The assets are not built: call prepareAssets() before serving pages');
  const file = files[name];
  if (file === undefined) throw new Error(`There is no asset “${name}”; there are ${Object.keys(files).join(', ')}`);
  return `/assets/${file}`;
}

function readManifest(): z.infer<typeof manifestSchema> | undefined {
  if (!existsSync(manifestFile)) return undefined;
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
