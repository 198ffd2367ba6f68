import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReadStream } from 'node:tty';
import { Misuse } from '../../../platform/command-line/index.ts';
import { passwordProblem } from '../../../platform/identity/index.ts';

/** Where a password is read from: a terminal, or a file or program in its place. */
export type Input = NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;

/**
 * The password on standard input, without the end of its line.
 * @throws Misuse when it will not do, with the reason
 */
export async function readPassword(input: Input): Promise<string> {
  return accepted((await text(input)).replace(/\r?\n$/, ''));
}

/**
 * Asks on the terminal, twice, without showing what is typed.
 * @throws Misuse when the two differ, when it will not do, and on Ctrl-C
 */
export async function askPassword(input: Input, say: (words: string) => void): Promise<string> {
  const password = accepted(await askSecretly(input, say, 'Password: '));
  if ((await askSecretly(input, say, 'The same again: ')) !== password) {
    throw new Misuse('The two passwords are not the same. Nothing was changed: run the command again.');
  }
  return password;
}

function accepted(password: string): string {
  const problem = passwordProblem(password);
  if (problem !== undefined) throw new Misuse(`${problem}. Nothing was changed.`);
  return password;
}

async function askSecretly(input: Input, say: (words: string) => void, question: string): Promise<string> {
  say(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: unseen, terminal: true });
  const stop = new AbortController();
  reader.on('SIGINT', () => stop.abort());
  reader.on('close', () => stop.abort());
  try {
    return await reader.question('', { signal: stop.signal });
  } catch {
    throw new Misuse('No password was given. Nothing was changed.');
  } finally {
    reader.close();
    say('\n');
  }
}
