import { ImageRun, Paragraph, type Table } from 'docx';
import { fanFigures, fanPicture } from '../../charts/index.ts';
import { plain } from '../../files/docx-parts.ts';
import { fanOf } from '../fan.ts';
import type { NumberedBlock } from '../numbered.ts';
import { caption, under } from './blocks.ts';
import { plainPng } from './png.ts';
import { tableOf } from './tables.ts';

/** How wide the page is between its margins, in pixels of which 96 are an inch. */
const across = 640;

/** A fan as a picture, with its figures as a table below it. */
export function chart({ fan, name, source }: Extract<NumberedBlock, { kind: 'fan' }>): (Paragraph | Table)[] {
  const drawn = fanOf(fan);
  const { svg, width, height } = fanPicture(drawn);
  const { headings, rows } = fanFigures(drawn);
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(plain(svg)),
    transformation: { width: across, height: Math.round((height * across) / width) },
    // Programs that know no SVG show this; the figures stand below for their readers too.
    fallback: { type: 'png', data: plainPng() },
    altText: { name, title: plain(fan.title), description: plain(fan.description) },
  });
  return [
    caption(`${name}: ${fan.title}`),
    new Paragraph({ children: [picture], keepNext: true }),
    new Paragraph({ text: plain(fan.means), style: 'Small' }),
    caption(`The figures of ${name.toLowerCase()}`),
    tableOf(
      headings,
      rows,
      headings.map((_, column) => column).filter((column) => column > 0),
    ),
    ...under([], source),
  ];
}
