import { count } from '../web/words.ts';

/** Why a job failed, as the person who asked for it reads it. */
export const sentences = {
  fault:
    'A fault stopped the work, and has been noted. What was there before still stands. Ask for it again; if it stops once more, tell whoever looks after Tandem for you.',
  died: 'The process that did the work ended before it was finished. What was there before still stands. Ask for it again; if it stops once more, tell whoever looks after Tandem for you.',
  lost: 'Nothing took up this work, or it was lost on the way. What was there before still stands. Ask for it again.',
  tooLong: (seconds: number) =>
    `The work was stopped because it took longer than ${inWords(seconds)}. What was there before still stands. Ask for it again when less is going on, or for less at a time.`,
};

function inWords(seconds: number): string {
  if (seconds < 120) return count(seconds, 'second');
  return seconds < 7200 ? count(Math.round(seconds / 60), 'minute') : count(Math.round(seconds / 3600), 'hour');
}
