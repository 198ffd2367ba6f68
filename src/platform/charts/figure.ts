import { details, table } from '../web/components/index.ts';
import { attributes, type Html, type HtmlValue, html } from '../web/html.ts';
import { scrollable } from '../web/table/index.ts';

/** What every chart says besides its marks. */
export interface Figure {
  /** Unlike every other id on the page. */
  id: string;
  /** What the chart finds, as a sentence: “Most students have their first choice of area”. */
  title: string;
  /** The same in words, for those who cannot see the marks. */
  description: string;
  /** Where the figures come from, with their date. */
  source?: string | undefined;
  /** What is withheld from the figures, and why, as a sentence. */
  rule?: string | undefined;
  /** Address of the same figures as CSV. */
  csv?: string | undefined;
}

/** The figures of a chart, each already written in its unit; the first column names the rows. */
export interface Figures {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A chart: its title, its drawing, what must be said to read it, its figures as a table, and where they come from. */
export function frame(
  { title, source, rule, csv }: Figure,
  drawing: HtmlValue,
  figures: Figures,
  notes: readonly string[] = [],
): Html {
  return html`<figure class="tandem-chart">
<figcaption class="tandem-chart__title">${title}</figcaption>
${drawing}
${notes.map((note) => html`<p class="tandem-chart__note">${note}</p>\n`)}
${details({ summaryText: 'Show the figures as a table', html: tableOf(title, figures), classes: 'tandem-chart__table' })}
${csv !== undefined && html`<p class="tandem-chart__download"><a class="govuk-link"${attributes({ href: csv })}>Download the figures as CSV<span class="govuk-visually-hidden">: ${title}</span></a></p>`}
${source !== undefined && html`<p class="tandem-chart__source">Source: ${source}</p>`}
${rule !== undefined && html`<p class="tandem-chart__source">${rule}</p>`}
</figure>`;
}

/** What names a drawing and tells what it shows. `part` tells it from the other drawings of the figure. */
export function named({ id, title, description }: Figure, part = ''): { label: string; words: Html } {
  const ids = [`${id}${part}-title`, `${id}${part}-description`];
  const words = html`<title${attributes({ id: ids[0] })}>${title}</title>
<desc${attributes({ id: ids[1] })}>${description}</desc>`;
  return { label: ids.join(' '), words };
}

function tableOf(caption: string, { headings, rows }: Figures): Html {
  const written = table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: headings.map((text, index) => ({ text, ...(index > 0 && { format: 'numeric' }) })),
    rows: rows.map((row) => row.map((text, index) => ({ text, ...(index > 0 && { format: 'numeric' }) }))),
  });
  return headings.length > 2 ? scrollable(`Figures: ${caption}`, written) : written;
}
