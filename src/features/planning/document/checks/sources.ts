import { planSections } from '../sections.ts';
import { linesOf } from '../text/blocks.ts';
import { type Checked, type Finding, quoted } from './check.ts';
import { people } from './people.ts';

const token = /\{[a-z0-9-]+(?::when)?\}/g;
const figure = new RegExp(
  `\\d\\s?(?:%|per ?cent\\b|percentage points\\b|points\\b)|\\b\\d+ in \\d+\\b|£\\s?\\d|\\b\\d[\\d,]*\\s+(?:[\\w’-]+\\s+){0,2}?${people}\\b`,
  'i',
);
/** `Source: …`, an address, or `(Department for Education, 2022)`. */
const source = /\bsources?:|https?:\/\/|\([^()]*[a-z][^()]*\b(?:19|20)\d\d[^()]*\)/i;

/** Whether a line states a figure that somebody typed, without saying where it comes from. */
export function lacksSource(line: string): boolean {
  const typed = line.replace(token, '');
  return figure.test(typed) && !source.test(typed);
}

/** Figures without a source: typed into the text, given as measures, or in the scenario. */
export function missingSources({ written, figures }: Checked): Finding[] {
  const inText = planSections.flatMap(({ id, title }) =>
    linesOf(written.texts[id] ?? '')
      .filter(lacksSource)
      .map(
        (line): Finding => ({
          at: id,
          words: `${title}: ${quoted(line)} states a figure without its source. End it with one, such as “(DfE, 2022)” or “Source: our survey”, or use a figure that is put in for you.`,
        }),
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
