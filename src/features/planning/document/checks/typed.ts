import type { Written } from '../model.ts';
import { planSections, type SectionId } from '../sections.ts';
import { linesOf } from '../text/blocks.ts';
import { type Finding, quoted } from './check.ts';

/** A line that somebody typed, and where. */
export interface Typed {
  at: SectionId | 'measures-chosen' | 'settings';
  /** “Summary”, “An action”. */
  where: string;
  line: string;
  /** Whether figures in braces are put in there. */
  takesFigures?: true;
  /** It says what will be done: how many of it are decided in the plan, and need no other source. */
  intends?: boolean;
}

/** How an action begins that sets a number: “Offer 150 placements”. */
const intent =
  /^(?:add|appoint|agree|bring|create|double|employ|fill|find|fund|halve|hold|keep|lower|offer|open|place|raise|reach|recruit|reduce|run|sponsor|support|train)\b/i;

/** Everything in a plan that people type and that is printed, line by line. */
export function typedIn({ title, ageReason, texts, actions, measures }: Written): Typed[] {
  const inTexts = planSections.flatMap(({ id, title: where }) =>
    linesOf(texts[id] ?? '').map((line): Typed => ({ at: id, where, line, takesFigures: true })),
  );
  const inSettings: Typed[] = [
    { at: 'settings', where: 'The title of the plan', line: title },
    ...linesOf(ageReason).map((line): Typed => ({ at: 'settings', where: 'Why newer figures are not used', line })),
  ];
  const inActions = actions.flatMap(({ section, what, who }) =>
    [what, who].map((line): Typed => ({ at: section, where: 'An action', line, intends: intent.test(line) })),
  );
  const inMeasures = measures.flatMap(({ title, baseline, latest, aim, source }) =>
    [title, baseline, latest, aim, source]
      .filter((line) => line !== '')
      .map(
        (line): Typed => ({
          at: 'measures-chosen',
          where: title === '' ? 'A measure' : `The measure “${title}”`,
          line,
        }),
      ),
  );
  return [...inSettings, ...inTexts, ...inActions, ...inMeasures];
}

/** `Summary: “Two students left.” tells of …` */
export const findingOf = ({ at, where, line }: Typed, what: string): Finding => ({
  at,
  words: `${where}: ${quoted(line)} ${what}`,
});
