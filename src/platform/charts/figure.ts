import { details, table } from '../web/components/index.ts';
import { attributes, type Html, html } from '../web/html.ts';

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
}

/** One line of a drawing: its words, then its mark, from the left edge of the figure. */
export interface Line {
  label: string;
  /** The figure as it is written: “31 km”, “112 of 146 (77%)”, “not available”. */
  display: string;
  /** Length of the mark in per cent of the drawing's width; none where the figure is missing. */
  length: number | undefined;
  /** Which of the five colours. */
  colour?: 1 | 2 | 3 | 4 | 5 | undefined;
}

const lineHeight = 56;

/**
 * Lines of bars, each with its words above it, and the figures as a table under them. Lengths are per cent of the
 * width and heights are pixels, so that words keep their size on a phone.
 */
export function figureOfLines(figure: Figure, lines: readonly Line[], headings: readonly [string, string]): Html {
  const { id, title, description, source } = figure;
  const height = lines.length * lineHeight;
  return html`<figure class="tandem-chart">
<figcaption class="tandem-chart__title">${title}</figcaption>
<svg class="tandem-chart__drawing" role="img" width="100%"${attributes({ height, 'aria-labelledby': `${id}-title ${id}-description` })}>
<title${attributes({ id: `${id}-title` })}>${title}</title>
<desc${attributes({ id: `${id}-description` })}>${description}</desc>
${lines.map(drawing)}
</svg>
${details({ summaryText: 'Show the figures as a table', html: figures(title, lines, headings) })}
${source !== undefined && html`<p class="tandem-chart__source">Source: ${source}</p>`}
</figure>`;
}

function drawing({ label, display, length, colour = 1 }: Line, index: number): Html {
  const top = index * lineHeight;
  const bar = { y: top + 24, width: `${length}%`, height: 20, class: `tandem-chart__bar tandem-chart__bar--${colour}` };
  return html`<text class="tandem-chart__label" x="0"${attributes({ y: top + 16 })}>${label}</text>
${length !== undefined && html`<rect x="0"${attributes(bar)}></rect>`}
<text class="tandem-chart__label tandem-chart__label--value"${attributes({ x: `${length ?? 0}%`, y: top + 39, dx: length === undefined ? 0 : 8 })}>${display}</text>
`;
}

function figures(caption: string, lines: readonly Line[], [what, figure]: readonly [string, string]): Html {
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: what }, { text: figure, format: 'numeric' }],
    rows: lines.map(({ label, display }) => [{ text: label }, { text: display, format: 'numeric' }]),
  });
}
