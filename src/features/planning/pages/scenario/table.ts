import { table } from '../../../../platform/web/components/index.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';

/**
 * A table of words and figures, the first column of which names its rows.
 *
 * @param figures the columns that hold figures, which stand at the right; all but the first, unless told
 */
export function plainTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  figures?: readonly number[],
): Html {
  const numeric = (index: number) => ((figures?.includes(index) ?? index > 0) ? { format: 'numeric' } : {});
  return scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: headings.map((text, index) => ({ text, ...numeric(index) })),
      rows: rows.map((row) => row.map((text, index) => ({ text, ...numeric(index) }))),
    }),
  );
}
