import { actionSections, planSections, sectionOf } from '../sections.ts';
import { keysIn, withoutFigures } from '../text/tokens.ts';
import type { Checked, Finding } from './check.ts';
import { findingOf, typedIn } from './typed.ts';

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

/** Figures that the text or the measures name and that are not there, and braces that would be printed as they are. */
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
  const braces = typedIn(written)
    .filter(({ line, takesFigures }) => /[{}]/.test(takesFigures ? withoutFigures(line) : line))
    .map((typed) =>
      findingOf(
        typed,
        typed.takesFigures
          ? 'has a brace that names no figure, and would be printed. Name figures as “{children-vacancy}”: in small letters, without spaces.'
          : 'has a brace, which would be printed: figures are put into the text of sections alone.',
      ),
    );
  return [...inText, ...measured, ...braces];
}
