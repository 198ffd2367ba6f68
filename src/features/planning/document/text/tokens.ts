import type { Inline } from '../../../../platform/documents/index.ts';
import type { KeyFigure } from '../figures/model.ts';

/** `{children-vacancy}` stands for the figure, `{children-vacancy:when}` for the year or day that it is of. */
const token = /\{([a-z0-9-]+)(:when)?\}/g;

/** Text with the figures that it names put in, each with its source. One that is not there is said to be missing. */
export function withFigures(text: string, figures: ReadonlyMap<string, KeyFigure>): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(token)) {
    const [whole, key = '', when] = found;
    pieces.push(text.slice(from, found.index));
    const figure = figures.get(key);
    if (figure === undefined) pieces.push(`(no figure ${key})`);
    else pieces.push(when === undefined ? { figure: figure.words, source: figure.source } : figure.of);
    from = found.index + whole.length;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
}

/** The keys of figures that a text names. */
export const keysIn = (text: string): string[] => [...text.matchAll(token)].map(([, key = '']) => key);

/** Text without the figures that it names: what was typed. */
export const withoutFigures = (text: string): string => text.replace(token, '');
