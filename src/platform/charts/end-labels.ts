import { attributes, type Html, html } from '../web/html.ts';
import { type Colour, marker } from './marks.ts';
import { lineHeight, rounded, textLines, widest, wrapped } from './text.ts';

/** Words beside the end of a line. */
export interface EndLabel {
  text: string;
  colour: Colour;
  /** Where the line ends. */
  x: number;
  y: number;
}

/** How far from the labels a line may end and still be led to its own; the mark beside a name tells the others. */
const nearEnough = 40;

/** What keeps labels apart, and from their marks. */
const markerRoom = 36;

/** How wide the labels want to be in pixels, at most `most` unless a single word is wider. */
export function roomForLabels(texts: readonly string[], most: number): number {
  const word = widest(texts.flatMap((text) => text.split(' ')));
  return Math.ceil(Math.max(word, Math.min(most, widest(texts)))) + markerRoom;
}

/** How high the labels are together, in pixels. */
export function heightOfLabels(texts: readonly string[], room: number): number {
  return texts.reduce((height, text) => height + blockHeight(wrapped(text, room - markerRoom)), 0);
}

/** The labels in the column from `left` on, each as near to its line's end as the others let it. */
export function endLabels(
  labels: readonly EndLabel[],
  { left, room, top, bottom }: { left: number; room: number; top: number; bottom: number },
): Html[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const blocks = sorted.map(({ text }) => wrapped(text, room - markerRoom));
  const tops = spread(
    sorted.map(({ y }, index) => ({ centre: y, height: blockHeight(blocks[index] ?? []) })),
    top,
    bottom,
  );
  return sorted.map(({ x, y, colour }, index) => {
    const lines = blocks[index] ?? [];
    const from = tops[index] ?? top;
    const middle = from + blockHeight(lines) / 2;
    const leader = { x1: x + 7, y1: y, x2: left + 12, y2: middle, class: 'tandem-chart__leader' };
    return html`${left - x <= nearEnough && html`<line${attributes(rounded(leader))}></line>`}${marker(colour, left + 22, middle)}
<text${attributes({ class: `tandem-chart__label${colour === 1 ? ' tandem-chart__label--value' : ''}` })}>${textLines(lines, left + 32, from + 15)}</text>
`;
  });
}

/**
 * Places blocks, given from the topmost centre down, between `top` and `bottom` without overlap and in their order.
 * @returns the top of each; they go beyond the bottom only where they are higher together than there is room.
 */
export function spread(blocks: readonly { centre: number; height: number }[], top: number, bottom: number): number[] {
  const tops: number[] = [];
  let free = top;
  for (const { centre, height } of blocks) {
    const from = Math.max(free, centre - height / 2);
    tops.push(from);
    free = from + height;
  }
  let end = Math.max(bottom, top + blocks.reduce((sum, { height }) => sum + height, 0));
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    end = Math.min(tops[index] ?? 0, end - (blocks[index]?.height ?? 0));
    tops[index] = end;
  }
  return tops;
}

function blockHeight(lines: readonly string[]): number {
  return lines.length * lineHeight + 4;
}
