import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two times that progress is written down. */
const pause = 250;

export interface Progress {
  fraction: number;
  doing: string;
}

/**
 * Passes progress on four times a second at most, always the newest, and one at a time. What `write` throws is told to
 * `failed` and not repeated: the next progress is another try.
 */
export class ProgressWriter {
  readonly #write: (progress: Progress) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #newest: Progress | undefined;
  #writing: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  constructor(write: (progress: Progress) => Promise<void>, failed: (error: unknown) => void) {
    this.#write = write;
    this.#failed = failed;
  }

  say(fraction: number, doing: string): void {
    if (this.#stopping.signal.aborted) return;
    this.#newest = { fraction: Math.min(1, Math.max(0, Number.isFinite(fraction) ? fraction : 0)), doing };
    this.#writing ??= this.#writeAll();
  }

  /** Resolves once nothing is being written; what has not been is left. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#newest !== undefined && !signal.aborted) {
      const next = this.#newest;
      this.#newest = undefined;
      try {
        await this.#write(next);
      } catch (error) {
        this.#failed(error);
      }
      await wait(pause, undefined, { signal }).catch(() => {});
    }
    this.#writing = undefined;
  }
}
