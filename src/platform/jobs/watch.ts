import type { Database } from '../database/index.ts';
import type { OnProblem } from './problem.ts';
import { type JobRow, readJobs } from './store.ts';

type Told = (row: JobRow) => void;

/** How often watched jobs are read again should a notification be lost, in milliseconds. */
const pause = 5000;

/**
 * Tells those who watch a job whenever it changes, whichever process changes it. One listener for the whole process, and
 * one reading of a job however many watch it.
 */
export class Watch {
  readonly #database: Database;
  readonly #onProblem: OnProblem;
  readonly #watchers = new Map<string, Set<Told>>();
  readonly #due = new Set<string>();
  #listening: Promise<() => void> | undefined;
  #reading: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database, onProblem: OnProblem) {
    this.#database = database;
    this.#onProblem = onProblem;
  }

  /** Tells at once how the job stands, then each time it changes, until the returned function is called. */
  async add(id: string, told: Told): Promise<() => void> {
    this.#listening ??= this.#database.listen('job', (changed) => this.#changed([changed]));
    await this.#listening;
    this.#watchers.set(id, (this.#watchers.get(id) ?? new Set()).add(told));
    this.#timer ??= setInterval(() => this.#changed([...this.#watchers.keys()]), pause).unref();
    this.#changed([id]);
    return () => this.#remove(id, told);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#watchers.clear();
    (await this.#listening)?.();
    await this.#reading;
  }

  #remove(id: string, told: Told): void {
    const watchers = this.#watchers.get(id);
    watchers?.delete(told);
    if (watchers?.size === 0) this.#watchers.delete(id);
    if (this.#watchers.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #changed(ids: readonly string[]): void {
    for (const id of ids) if (this.#watchers.has(id)) this.#due.add(id);
    if (this.#due.size > 0) this.#reading ??= this.#readDue();
  }

  /** What changes while a job is being read is read once more afterwards, however often it changed. */
  async #readDue(): Promise<void> {
    try {
      while (this.#due.size > 0) {
        const ids = [...this.#due];
        this.#due.clear();
        const rows = await this.#database.as({ kind: 'system' }, (tx) => readJobs(tx, ids));
        for (const row of rows) for (const told of this.#watchers.get(row.id) ?? []) told(row);
      }
    } catch (error) {
      this.#onProblem('Progress of jobs could not be read; it is read again soon.', error);
    } finally {
      this.#reading = undefined;
    }
  }
}
