import { actionSections, planSections, sectionOf } from '../sections.ts';
import { linesOf } from '../text/blocks.ts';
import { keysIn } from '../text/tokens.ts';
import { type Checked, type Finding, quoted } from './check.ts';

/** Sections that nobody wrote, aims without an action, and a plan that says of nothing how success is known. */
export function unwritten({ written }: Checked): Finding[] {
  const empty = planSections
    .filter(({ id }) => (written.texts[id] ?? '').trim() === '')
    .map(({ id, title }): Finding => ({ at: id, words: `“${title}” is empty.` }));
  const aimless = actionSections
    .map(sectionOf)
    .filter(({ id, title }) => title.startsWith('Aim') && !written.actions.some(({ section }) => section === id))
    .map(({ id, title }): Finding => ({ at: id, words: `“${title}” says nothing that will be done: add an action.` }));
  const unmeasured: Finding[] =
    written.measures.length > 0
      ? []
      : [{ at: 'measures-chosen', words: 'No measure of success is chosen: choose at least one.' }];
  return [...empty, ...aimless, ...unmeasured];
}

/** Words by which people mark what is still to be written. */
const leftovers = [
  /\[\[|\]\]/,
  /\blorem ipsum\b/i,
  /\b(?:TBC|TBA|TBD|TODO|XX+)\b/,
  /\bto be (?:confirmed|added|written|completed)\b/i,
  /\b(?:insert|add|enter|type) (?:text|name|date|figure|figures|number|here)\b/i,
  /\bclick (?:or tap )?here\b/i,
  /[[<](?:your|name|date|year|number|figure|organisation|partnership|insert|say|add)\b[^\]>]*[\]>]/i,
  /_{3,}|\?{3,}/,
];

/** Text left over from the template, or marked as still to be written. */
export function leftOver({ written }: Checked): Finding[] {
  const inText = planSections.flatMap(({ id, title, prompt }) =>
    linesOf(written.texts[id] ?? '')
      .filter((line) => leftovers.some((left) => left.test(line)) || line.includes(prompt.slice(2, -2)))
      .map(
        (line): Finding => ({
          at: id,
          words: `${title}: ${quoted(line)} is left over from the template, or still to be written.`,
        }),
      ),
  );
  const inActions = written.actions.flatMap(({ section, what, who }) =>
    [what, who]
      .filter((text) => leftovers.some((left) => left.test(text)))
      .map(
        (text): Finding => ({ at: section, words: `An action says ${quoted(text)}, which is still to be written.` }),
      ),
  );
  const inMeasures = written.measures.flatMap(({ title, baseline, latest, aim, source }) =>
    [title, baseline, latest, aim, source]
      .filter((text) => leftovers.some((left) => left.test(text)))
      .map(
        (text): Finding => ({
          at: 'measures-chosen',
          words: `A measure says ${quoted(text)}, which is still to be written.`,
        }),
      ),
  );
  return [...inText, ...inActions, ...inMeasures];
}

/** Figures that the text or the measures name and that are not there. */
export function unknownFigures({ written, figures }: Checked): Finding[] {
  const known = new Map(figures.key.map((figure) => [figure.key, figure]));
  const said = (key: string): string | undefined => {
    const figure = known.get(key);
    if (figure === undefined) return `there is no figure {${key}}`;
    return figure.value === undefined ? `the figure {${key}} is ${figure.words}` : undefined;
  };
  const inText = planSections.flatMap(({ id, title }) =>
    [...new Set(keysIn(written.texts[id] ?? ''))].flatMap((key): Finding[] => {
      const wrong = said(key);
      return wrong === undefined ? [] : [{ at: id, words: `${title}: ${wrong}.` }];
    }),
  );
  const measured = written.measures.flatMap(({ figure }): Finding[] =>
    figure === undefined || known.has(figure)
      ? []
      : [{ at: 'measures-chosen', words: `A measure is the figure ${figure}, which is not there any more.` }],
  );
  return [...inText, ...measured];
}
