import { attributes, type Html, type HtmlValue, html } from '../web/html.ts';
import { type Figure, named } from './figure.ts';

/**
 * The three sizes in which a chart is drawn, so that its words are about as large as the small text around it: across a page,
 * in one of two columns, and on a phone.
 */
export interface Layout {
  name: 'wide' | 'column' | 'narrow';
  /** In pixels. */
  width: number;
  /** The most room, in pixels, that words at a side may take unless a single word is wider. */
  sideRoom: number;
}

/** Across a page. */
export const wide: Layout = { name: 'wide', width: 720, sideRoom: 180 };

const layouts: readonly Layout[] = [
  wide,
  { name: 'column', width: 520, sideRoom: 150 },
  { name: 'narrow', width: 340, sideRoom: 80 },
];

/** What is drawn, and how high it came out. */
export interface Drawing {
  height: number;
  content: HtmlValue;
}

/** Draws a chart for wide, middling and narrow places; the style sheet shows the one that fits. */
export function drawings(figure: Figure, draw: (layout: Layout) => Drawing): Html {
  return html`<div class="tandem-chart__box">${layouts.map((layout) => drawing(figure, layout, draw(layout)))}</div>`;
}

function drawing(figure: Figure, { name, width }: Layout, { height, content }: Drawing): Html {
  const { label, words } = named(figure, `-${name}`);
  const shape = { viewBox: `0 0 ${width} ${Math.ceil(height)}`, 'aria-labelledby': label };
  return html`<svg class="tandem-chart__drawing tandem-chart__drawing--${name}" role="img"${attributes(shape)}>
${words}
${content}</svg>
`;
}
