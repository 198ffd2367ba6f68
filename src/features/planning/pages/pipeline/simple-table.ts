import { table } from '../../../../platform/web/components/index.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';

/** A table of figures, its first `names` columns words and the others numbers, in a box of its own where it is wide. */
export const simpleTable = (
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  names = 1,
): Html =>
  scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: headings.map((text, at) => ({ text, ...(at >= names && { format: 'numeric' }) })),
      rows: rows.map((row) => row.map((text, at) => ({ text, ...(at >= names && { format: 'numeric' }) }))),
    }),
  );
