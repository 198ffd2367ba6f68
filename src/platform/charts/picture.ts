import { attributes, html } from '../web/html.ts';
import { drawFan, type FanChart } from './fan.ts';
import { wide } from './layout.ts';
import { presentationOf } from './picture-styles.ts';

/** A drawing that stands alone, as a file of its own. */
export interface Picture {
  /** An SVG document that needs no style sheet. */
  svg: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Room at either side: in pixels, for the type of a reader may be wider than ours. */
const spare = 12;

/**
 * The drawing of a fan chart for files that no style sheet reaches, such as those of Word. Its title, its description and its
 * figures in words stand beside it there.
 * @throws RangeError as `fanChart` does
 */
export function fanPicture(chart: FanChart): Picture {
  const { height: drawn, content } = drawFan(chart, wide);
  const width = wide.width + 2 * spare;
  const height = Math.ceil(drawn);
  const viewBox = `${-spare} 0 ${width} ${height}`;
  const root = attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox });
  const svg = html`<svg${root} font-family="Arial, sans-serif">${content}</svg>`;
  return { svg: standalone(svg.toString()), width, height };
}

/** With attributes for classes, and without what only a pointer is told. */
function standalone(markup: string): string {
  return markup
    .replaceAll(/<title>[^<]*<\/title>/g, '')
    .replaceAll(/ class="([^"]*)"/g, (_, classes: string) => attributes(presentationOf(classes)).toString());
}
