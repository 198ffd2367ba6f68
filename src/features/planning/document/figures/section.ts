import type { Block, Source } from '../../../../platform/documents/index.ts';
import { figureOver } from '../../../workforce/index.ts';
import type { KeyFigure } from './model.ts';

/** A section of live figures, with the figures that text may name and where they come from. */
export interface FiguresSection {
  blocks: readonly Block[];
  key: readonly KeyFigure[];
  sources: readonly Source[];
}

/** A figure at a date; undefined where it is not known or not told, which its words say. */
export type Amount = Pick<KeyFigure, 'words' | 'value' | 'counts' | 'of'>;

/** A figure as it was when last known, with what it was before; nothing where there is none. */
export function latestOf(
  { source, ...named }: Pick<KeyFigure, 'key' | 'title' | 'unit' | 'better' | 'source'>,
  amounts: readonly Amount[],
): KeyFigure[] {
  return figureOver(
    named,
    amounts.map((amount) => ({ ...amount, source })),
  );
}
