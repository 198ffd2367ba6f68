import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Upload } from '../../../platform/web/form.ts';

/** A file on disk as an upload leaves it, gone at the end of the scope. */
export async function uploaded(
  filename: string,
  content: string | Uint8Array,
): Promise<{ file: Upload } & AsyncDisposable> {
  const folder = await mkdtemp(`${tmpdir()}/tandem-upload-`);
  const path = `${folder}/1`;
  await writeFile(path, content);
  const { size } = await stat(path);
  return {
    file: { filename, path, size },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
