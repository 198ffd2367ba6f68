import type { Io } from './command.ts';

const cells = 30;
const everyMs = 100;

/** A bar that is drawn again in its place: `show` a share from 0 to 1 and a few words, `clear` it before other output. */
export interface ProgressBar {
  show: (share: number, words: string) => void;
  clear: () => void;
}

/** A progress bar on standard error when a person watches it; otherwise nothing is drawn. */
export function progressBar({ watched, err }: Pick<Io, 'watched' | 'err'>, now: () => number = Date.now): ProgressBar {
  if (!watched) return { show: () => {}, clear: () => {} };
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    show: (share, words) => {
      if (now() - drawn < everyMs) return;
      drawn = now();
      const full = Math.round(Math.min(1, Math.max(0, share)) * cells);
      err(`\r\u001b[K[${'█'.repeat(full)}${'░'.repeat(cells - full)}] ${words.slice(0, 60)}`);
    },
    clear: () => err('\r\u001b[K'),
  };
}
