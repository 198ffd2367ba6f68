import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes all `files` (name → text) into `folder`, making it if need be. Each is written beside its place and put there
 * at the end: an interruption leaves what was there before, never half a file.
 *
 * Throws what the file system says.
 */
export async function writeAll(folder: string, files: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const made: { temporary: string; place: string }[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const temporary = join(folder, `.${name}.${randomUUID()}`);
      made.push({ temporary, place: join(folder, name) });
      await using handle = await open(temporary, 'wx');
      await handle.writeFile(text);
      await handle.sync();
    }
    for (const { temporary, place } of made) await rename(temporary, place);
  } finally {
    await Promise.all(made.map(({ temporary }) => rm(temporary, { force: true })));
  }
}
