import { withoutFigures } from '../text/tokens.ts';
import type { Checked, Finding } from './check.ts';
import { beforeYear, between, numbered, people, spelt } from './people.ts';
import { hasSource, sentencesOf } from './sentences.ts';
import { findingOf, typedIn } from './typed.ts';

const counted = `(?:${people}|(?:vacanc(?:y|ies)|vacant|posts?|FTEs?|placements?|admissions?)\\b)`;
/** A number that is not a year, nor the end of one (`2024-25`), nor that of a stage. */
const whole = `(?<![\\d.,/–-])(?<!\\b${numbered} )(?:(?<!\\b${beforeYear} )(?:19|20)\\d\\d|(?!(?:19|20)\\d\\d\\b)\\d[\\d,.]*)`;
const inDigits = new RegExp(
  [
    '\\d\\s?(?:%|per ?cent\\b|percentage points?\\b|points\\b)',
    `\\b(?:${spelt}|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]${spelt})? ?(?:%|per ?cent\\b)`,
    '\\b\\d+ in (?:every )?\\d+\\b',
    '£\\s?\\d',
    '\\b\\d[\\d.,]*\\s*(?:(?:thousand|million|billion|m|bn|k)\\b|pounds\\b)',
    `${whole}\\s+${between}${counted}`,
  ].join('|'),
  'i',
);
/** `half of our posts`, `one quarter`, `one in four`; no part of a year. */
const inWords = new RegExp(
  [
    '(?<!\\b(?:first|second|other|latter) )\\bhalf (?:of|our|the|all)\\b',
    '\\b(?:one|two|three|four)[- ](?:thirds?|quarters?|fifths?|tenths?)\\b',
    '\\ba (?:third|quarter|fifth|tenth) of\\b',
  ]
    .map((one) => `${one}(?!\\s+(?:of\\s+)?(?:(?:the|a|each|every)\\s+)?(?:year|(?:19|20)\\d\\d))`)
    .concat(`\\b${spelt} in (?:every )?${spelt}\\b(?!\\s+(?:years?|months?|weeks?))`)
    .join('|'),
  'i',
);

/**
 * The sentences of a line that state a figure which somebody typed, without saying where it comes from. A share in words is that of
 * the figure which is put in beside it: “one in four: {children-vacancy}”.
 * @param day ISO date of the plan: nothing is cited that is not out yet
 */
export const withoutSource = (line: string, day: string): string[] =>
  sentencesOf(line).filter((sentence) => {
    const typed = withoutFigures(sentence);
    const states = inDigits.test(typed) || (typed === sentence && inWords.test(typed));
    return states && !hasSource(typed, day);
  });

/** Figures without a source: typed into the text, given as measures, or in the scenario. */
export function missingSources({ written, figures, day }: Checked): Finding[] {
  const inText = typedIn(written)
    .filter(({ at, intends }) => at !== 'measures-chosen' && !intends)
    .flatMap((typed) =>
      withoutSource(typed.line, day).map((line) =>
        findingOf(
          { ...typed, line },
          'states a figure without its source. End it with one, such as “(DfE, 2022)” or “Source: our survey”, or use a figure that is put in for you.',
        ),
      ),
    );
  const inMeasures = written.measures
    .filter(({ figure, source }) => figure === undefined && source.trim() === '')
    .map(({ title }): Finding => ({ at: 'measures-chosen', words: `The measure “${title}” has no source.` }));
  const inScenario: Finding[] =
    figures.withoutSource.length === 0
      ? []
      : [
          {
            at: 'settings',
            words: `The scenario does not say where ${figures.withoutSource.length === 1 ? 'this value comes' : 'these values come'} from: ${figures.withoutSource.join('; ')}.`,
          },
        ];
  return [...inText, ...inMeasures, ...inScenario];
}
