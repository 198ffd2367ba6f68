import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the answer is one, and gives it. @throws Error after the seconds have passed */
export async function until<T>(ask: () => Promise<T | undefined | false> | T | undefined | false, seconds = 10) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await wait(20);
  }
  throw new Error(`What was waited for did not happen in ${seconds} seconds.`);
}
