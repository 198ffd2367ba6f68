import { attributes, type Html, html } from '../../../platform/web/html.ts';
import { qrMatrix } from './matrix.ts';

/** Light modules around the code, without which a camera does not find it. */
const margin = 4;

/** A text as a picture for a camera, dark on white whatever the colours around it, with `title` for who cannot see it. */
export function qrCode(text: string, title: string): Html {
  const matrix = qrMatrix(text);
  const size = matrix.length + 2 * margin;
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + margin} ${y + margin}h1v1h-1z` : '')))
    .join('');
  const box = { viewBox: `0 0 ${size} ${size}`, width: size * 5, height: size * 5 };
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" shape-rendering="crispEdges"${attributes({ ...box, 'aria-label': title })}>
<path fill="#fff"${attributes({ d: `M0 0h${size}v${size}H0z` })}/><path fill="#000"${attributes({ d: path })}/></svg>`;
}
