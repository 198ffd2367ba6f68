import { attributes, type Html, html } from '../web/html.ts';
import { type Figure, frame, named } from './figure.ts';
import type { Colour } from './marks.ts';

/** One line of a drawing: its words, then its mark, from the left edge of the figure. */
export interface Line {
  label: string;
  /** The figure as it is written: “31 km”, “112 of 146 (77%)”, “not available”. */
  display: string;
  /** Length of the mark in per cent of the drawing's width; none where the figure is missing. */
  length: number | undefined;
  /** Which of the five colours. */
  colour?: Colour | undefined;
}

const lineHeight = 56;

/**
 * Lines of bars, each with its words above it, and the figures as a table under them. Lengths are per cent of the
 * width and heights are pixels, so that words keep their size on a phone.
 */
export function figureOfLines(figure: Figure, lines: readonly Line[], headings: readonly [string, string]): Html {
  const { label, words } = named(figure);
  const height = lines.length * lineHeight;
  const drawn = html`<svg class="tandem-chart__drawing" role="img" width="100%"${attributes({ height, 'aria-labelledby': label })}>
${words}
${lines.map(drawing)}
</svg>`;
  return frame(figure, drawn, { headings, rows: lines.map(({ label, display }) => [label, display]) });
}

function drawing({ label, display, length, colour = 1 }: Line, index: number): Html {
  const top = index * lineHeight;
  const bar = { y: top + 24, width: `${length}%`, height: 20, class: `tandem-chart__bar tandem-chart__bar--${colour}` };
  const known = length !== undefined;
  const words = `tandem-chart__label tandem-chart__label--${known ? 'value' : 'missing'}`;
  return html`<text class="tandem-chart__label" x="0"${attributes({ y: top + 16 })}>${label}</text>
${known && html`<rect x="0"${attributes(bar)}></rect>`}
<text${attributes({ class: words, x: `${length ?? 0}%`, y: top + 39, dx: known ? 8 : 0 })}>${display}</text>
`;
}
