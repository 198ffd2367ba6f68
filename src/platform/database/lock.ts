import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { DatabaseInUse } from './problems.ts';

const holder = z.object({ pid: z.number(), host: z.string(), started: z.string().optional() });
type Holder = z.infer<typeof holder>;

const heartbeat = 10_000;
/** After this long without a heartbeat, a holder on another machine (or in another container) is taken for dead. */
const silence = 60_000;

/**
 * Holds `folder` for this process until the returned function is called; a holder that died without letting go is
 * succeeded. Claims are numbered files and the highest number holds: a number is claimed by creating its file, which
 * succeeds for one process only, so two that find the same dead holder cannot both succeed it.
 *
 * @throws DatabaseInUse when a living process holds it, this one included
 */
export function hold(folder: string): () => void {
  const claims = `${folder}/in-use`;
  mkdirSync(claims, { recursive: true, mode: 0o700 });
  const mine: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  for (;;) {
    const last = highest(claims);
    if (last > 0) refuseIfAlive(`${claims}/${last}`, folder);
    const claim = `${claims}/${last + 1}`;
    try {
      writeFileSync(claim, JSON.stringify(mine), { flag: 'wx' });
    } catch (error) {
      if (isCode(error, 'EEXIST')) continue;
      throw error;
    }
    // Somebody may have claimed, and let go of, this number since it was read: then a higher one stands.
    if (highest(claims) > last + 1) {
      rmSync(claim, { force: true });
      continue;
    }
    for (const name of readdirSync(claims)) if (Number(name) <= last) rmSync(`${claims}/${name}`, { force: true });
    const beat = setInterval(() => existsSync(claim) && utimesSync(claim, new Date(), new Date()), heartbeat).unref();
    return () => {
      clearInterval(beat);
      // Emptied rather than removed, so that its number is never claimed twice.
      if (existsSync(claim)) writeFileSync(claim, 'free');
    };
  }
}

function highest(claims: string): number {
  return Math.max(0, ...readdirSync(claims).map(Number).filter(Number.isSafeInteger));
}

function refuseIfAlive(claim: string, folder: string): void {
  let text: string;
  let age: number;
  try {
    text = readFileSync(claim, 'utf8');
    age = Date.now() - statSync(claim).mtimeMs;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (text === 'free') return;
  const parsed = parse(text);
  if (parsed ? !isAlive(parsed, age) : age > heartbeat) return;
  const who = parsed ? `process ${parsed.pid}${parsed.host === hostname() ? '' : ` on ${parsed.host}`}` : 'a process';
  throw new DatabaseInUse(
    `The database in ${folder} is being used by another Tandem (${who}). Only one at a time can use it: stop that one ` +
      'first, or set DATABASE_URL to a PostgreSQL server, which several can share. Nothing was changed.',
  );
}

function parse(text: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isAlive({ pid, host, started }: Holder, age: number): boolean {
  if (host !== hostname()) return age < silence;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  // A number may have passed to another process since, as it does whenever a container starts again.
  return started === undefined || started === startOf(pid);
}

/** When a process started, in the kernel's ticks; known on Linux only. */
function startOf(pid: number): string | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
