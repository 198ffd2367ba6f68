import type { Io } from './command.ts';

/**
 * The terminal this process was started from. The first Ctrl-C (or SIGTERM) asks the command to stop; another, a second
 * later or more, ends the process at once. Nearer ones count as the same: a terminal sends Ctrl-C to every process of
 * the command, and the one that started this one hands it on as well.
 */
export function terminal(): Io {
  const stop = new AbortController();
  let asked = 0;
  const ask = (): void => {
    if (asked > 0 && Date.now() - asked > 1000) process.exit(130);
    if (asked === 0) asked = Date.now();
    stop.abort();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  // Whoever reads the output may stop reading, as `head` does: nothing is wrong then.
  process.stdout.on('error', () => process.exit());
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    watched: process.stderr.isTTY === true,
    signal: stop.signal,
  };
}
