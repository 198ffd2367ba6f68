import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { smallRound } from './small-round.ts';

const program = fileURLToPath(new URL('../../../../bin/tandem.js', import.meta.url));

/** `report.json`, as far as the tests look at it; parsing it is a test of its shape. */
const reportSchema = z.object({
  students: z.int(),
  placed: z.int(),
  objectives: z.array(z.strictObject({ name: z.string(), value: z.int(), bound: z.int(), proven: z.boolean() })),
  unplaced: z.array(
    z.strictObject({
      student_id: z.string(),
      reason: z.enum(['no-offer', 'no-educator', 'contested', 'pinned-out']),
      blocking: z.array(z.string()),
      helps: z.array(z.string()),
    }),
  ),
  bottlenecks: z.array(
    z.strictObject({
      kind: z.enum(['educator', 'place']),
      organisation: z.string(),
      service: z.enum(['children', 'adults']),
      stage: z.enum(['first', 'final', 'contrasting']),
      extra: z.int().min(1).max(3),
      placedGain: z.int().min(1),
    }),
  ),
  bottlenecksKnown: z.boolean(),
  rejectedRows: z.int(),
  approximateOutcodes: z.array(z.string()),
  solver: z.object({ name: z.string(), version: z.string(), seconds: z.number() }),
  seed: z.int(),
});
export type Report = z.output<typeof reportSchema>;

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A folder with a round's files, in which the real command is run; it is removed at the end. */
export class AllocationFolder implements AsyncDisposable {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** With the files given, and those of `smallRound` for the others; `undefined` leaves one out. */
  static async with(files: Record<string, string | Uint8Array | undefined> = {}): Promise<AllocationFolder> {
    const folder = new AllocationFolder(await mkdtemp(join(tmpdir(), 'tandem-allocate-')));
    const small = Object.fromEntries(Object.entries(smallRound).map(([name, text]) => [`${name}.csv`, text]));
    for (const [name, content] of Object.entries({ ...small, ...files })) {
      if (content !== undefined) await writeFile(join(folder.path, name), content);
    }
    return folder;
  }

  /** Runs `allocate` on the three files with more arguments; `interruptAfter` milliseconds presses Ctrl-C. */
  run(
    more: string[] = [],
    { interruptAfter, files = {} }: { interruptAfter?: number; files?: Record<string, string> } = {},
  ): Promise<Ended> {
    const given = { students: 'students.csv', offers: 'offers.csv', educators: 'educators.csv', ...files };
    const args = Object.entries(given).flatMap(([name, file]) => [`--${name}`, file]);
    return this.tandem(['allocate', ...args, '--out', 'out', ...more], interruptAfter);
  }

  /** Runs any command in the folder. */
  async tandem(args: string[], interruptAfter?: number): Promise<Ended> {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.path,
      env: { ...process.env, TANDEM_DATA: this.path },
    });
    if (interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAfter);
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.on('data', (text) => out.push(String(text)));
    child.stderr.on('data', (text) => err.push(String(text)));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, out: out.join(''), err: err.join('') };
  }

  /** Names of the files written; undefined when the folder was not even made. */
  async written(): Promise<string[] | undefined> {
    const out = join(this.path, 'out');
    return existsSync(out) ? (await readdir(out)).sort() : undefined;
  }

  async rows(name: 'allocation.csv' | 'unplaced.csv'): Promise<Record<string, string>[]> {
    return parse(await readFile(join(this.path, 'out', name)), { columns: true });
  }

  async report(): Promise<Report> {
    return reportSchema.parse(JSON.parse(await readFile(join(this.path, 'out', 'report.json'), 'utf8')));
  }

  async putInPlace(name: string, content: string): Promise<void> {
    await mkdir(join(this.path, 'out'), { recursive: true });
    await writeFile(join(this.path, 'out', name), content);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}
