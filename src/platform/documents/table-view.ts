import { table, tag } from '../web/components/index.ts';
import { type Html, html } from '../web/html.ts';
import { scrollable } from '../web/table/index.ts';
import type { Cell } from './model.ts';
import type { NumberedBlock } from './numbered.ts';
import { sourceLine } from './sources-view.ts';

// The design system has no amber: its yellow is the nearest.
const tagClasses = {
  green: 'govuk-tag--green',
  amber: 'govuk-tag--yellow',
  red: 'govuk-tag--red',
  grey: 'govuk-tag--grey',
} as const;

/** A table of a document with what must be known to read it and where its figures come from. */
export function tableView({ table: given, name, source }: Extract<NumberedBlock, { kind: 'table' }>): Html {
  const { headings, rows, figures, notes } = given;
  const caption = `${name}: ${given.title}`;
  const format = (column: number) => (figures.includes(column) ? { format: 'numeric' } : {});
  const written = table({
    caption,
    captionClasses: 'govuk-table__caption--s',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: headings.map((text, column) => ({ text, ...format(column) })),
    rows: rows.map((row) =>
      row.map((cell, column) => ({ html: column === 0 ? nameView(cell) : cellView(cell), ...format(column) })),
    ),
  });
  return html`<div class="tandem-document__whole">
${scrollable(caption, written)}
${rows.length === 0 && html`<p class="govuk-body">There is nothing to show.</p>`}
${notes.map((note) => html`<p class="tandem-chart__note">${note}</p>\n`)}
${sourceLine(source)}
</div>
`;
}

/** A year as the name of a row is not broken at its hyphen. */
const nameView = (cell: Cell): Html =>
  typeof cell === 'string' && /^\d{4}-\d\d$/.test(cell)
    ? html`<span class="tandem-unbroken">${cell}</span>`
    : cellView(cell);

function cellView(cell: Cell): Html {
  if (typeof cell === 'string') return html`${cell}`;
  const { text, counts, tag: judgement } = cell;
  return html`${text}${judgement && html` ${tag({ text: judgement.text, classes: tagClasses[judgement.colour] })}`}${
    counts !== undefined && html`<span class="tandem-counts">${counts}</span>`
  }`;
}
