import type { Compared } from '../../../document/compare/compare.ts';
import type { PlanContent } from '../../../document/model.ts';
import { withFigures } from '../../../document/text/tokens.ts';

/** What of a plan is compared, its texts as they are read: with the figures that they name put in. */
export function asRead({ texts, actions, key }: PlanContent): Compared {
  const figures = new Map(key.map((figure) => [figure.key, figure]));
  const words = (text: string): string =>
    withFigures(text, figures)
      .map((piece) => (typeof piece === 'string' ? piece : piece.figure))
      .join('');
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([section, text]) => [section, words(text)])),
    actions,
    key,
  };
}
