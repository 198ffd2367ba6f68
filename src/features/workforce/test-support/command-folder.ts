import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { check } from '../command-line/check.ts';

/** A folder for the tests of a file, and commands as they run from a terminal, with what they said. */
export function commandFolder() {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-workforce-'));
  });
  after(() => rm(folder, { recursive: true }));

  const run = async (command: typeof check, ...args: string[]) => {
    const said = { out: '', err: '' };
    const code = await command.run(args, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      watched: false,
      signal: new AbortController().signal,
    });
    return { code, ...said };
  };
  const path = (name: string): string => join(folder, name);
  /** Writes a file; its path. */
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(path(name), text);
    return path(name);
  };
  const text = (name: string): Promise<string> => readFile(path(name), 'utf8');
  return { run, file, path, text };
}
