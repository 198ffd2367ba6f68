import type { ServerResponse } from 'node:http';
import type { JobView } from './view.ts';
import { underWay } from './view.ts';
import { doingOf } from './waiting.ts';

/** Milliseconds between two signs of life, so that no proxy takes the stream for dead. */
const beat = 15_000;
/** After this long the browser has to ask again, and so to show that its session still stands; in milliseconds. */
const longest = 5 * 60_000;

/**
 * One browser's stream of progress. Events: `progress` with `{state, percent, doing}`, at once and whenever that changes;
 * `end` with the same once the job has ended, after which the stream closes.
 */
export class ProgressStream {
  readonly #response: ServerResponse;
  readonly #timers: NodeJS.Timeout[];
  #said = '';

  constructor(response: ServerResponse, headers: Record<string, string | string[] | number | undefined>) {
    this.#response = response;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Nginx would gather events until it has enough of them.
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    response.write('retry: 2000\n\n');
    this.#timers = [
      setInterval(() => response.write(': still here\n\n'), beat).unref(),
      setTimeout(() => this.close(), longest).unref(),
    ];
    response.on('close', () => this.#timers.forEach(clearInterval));
  }

  tell(job: JobView): void {
    const data = JSON.stringify({ state: job.state, percent: Math.floor(job.progress * 100), doing: doingOf(job) });
    if (data === this.#said || this.#response.writableEnded) return;
    this.#said = data;
    this.#response.write(`event: ${underWay(job) ? 'progress' : 'end'}\ndata: ${data}\n\n`);
    if (!underWay(job)) this.close();
  }

  close(): void {
    this.#response.end();
  }

  /** Told once, when the stream has ended, whoever ended it. */
  onClose(then: () => void): void {
    if (this.#response.closed) then();
    else this.#response.once('close', then);
  }
}
