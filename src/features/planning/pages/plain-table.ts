import { table } from '../../../platform/web/components/index.ts';
import { Html } from '../../../platform/web/html.ts';
import { scrollable } from '../../../platform/web/table/index.ts';

/**
 * A table of words and figures, or of markup, the first column of which names its rows.
 *
 * @param isFigure whether a column (from 0) holds figures, which stand at the right; all but the first, unless told
 */
export function plainTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  isFigure = (column: number): boolean => column > 0,
): Html {
  const numeric = (column: number) => (isFigure(column) ? { format: 'numeric' } : {});
  return scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: headings.map((text, index) => ({ text, ...numeric(index) })),
      rows: rows.map((row) =>
        row.map((cell, index) => ({ ...(cell instanceof Html ? { html: cell } : { text: cell }), ...numeric(index) })),
      ),
    }),
  );
}
