import { isLeftOver } from './left-over.ts';
import { tellsOfFew } from './small-numbers.ts';

/** What keeps a sentence, typed as a plan is published, from being printed at its head; undefined where nothing does. */
export function unfitToPrint(text: string): string | undefined {
  if (isLeftOver(text))
    return 'This holds words that are still to be written, and is printed in the plan. Nothing was published. Finish it.';
  if (tellsOfFew(text))
    return 'This tells of fewer than 5 people, who could be known, and is printed in the plan. Nothing was published. Say “fewer than 5”, or leave it out.';
  if (/[{}]/.test(text))
    return 'Figures in braces are not put in here, and this is printed in the plan. Nothing was published. Type it without braces.';
  return undefined;
}
