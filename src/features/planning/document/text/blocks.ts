import type { Block } from '../../../../platform/documents/index.ts';
import type { KeyFigure } from '../figures/model.ts';
import { withFigures } from './tokens.ts';

/** A piece of a text as it was typed: a paragraph, or the items of a list. */
export type Piece = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const bullet = /^\s*[-*•]\s+/;

/** What was typed, in pieces: an empty line ends a paragraph, and lines that begin with a dash are a list. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let goesOn = false;
  for (const line of body.split(/\r?\n/)) {
    const last = pieces.at(-1);
    if (line.trim() === '') goesOn = false;
    else if (bullet.test(line)) {
      const item = line.replace(bullet, '').trim();
      if (goesOn && last?.kind === 'list') last.items.push(item);
      else pieces.push({ kind: 'list', items: [item] });
      goesOn = true;
    } else if (goesOn && last?.kind === 'paragraph') last.text += ` ${line.trim()}`;
    else if (goesOn && last?.kind === 'list') last.items.push(`${last.items.pop()} ${line.trim()}`);
    else {
      pieces.push({ kind: 'paragraph', text: line.trim() });
      goesOn = true;
    }
  }
  return pieces;
}

/** The same as blocks of the document, with the figures that the text names. */
export const blocksOf = (body: string, figures: ReadonlyMap<string, KeyFigure>): Block[] =>
  piecesOf(body).map((piece) =>
    piece.kind === 'paragraph'
      ? { kind: 'paragraph', text: withFigures(piece.text, figures) }
      : { kind: 'list', items: piece.items.map((item) => withFigures(item, figures)) },
  );

/** Every paragraph and item by itself. */
export const linesOf = (body: string): string[] =>
  piecesOf(body).flatMap((piece) => (piece.kind === 'paragraph' ? [piece.text] : piece.items));
