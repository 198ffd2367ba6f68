import { attributes, type Html, html } from '../web/html.ts';

/** Size in pixels of all words in a drawing, and the height of a line of them. */
export const textSize = 16;
export const lineHeight = 19;

// In thousandths of the size, for the bold face of the service's type: never less than a character takes.
const usual = 600;
const widths: readonly (readonly [RegExp, number])[] = [
  [/ /, 210],
  [/[ijlI.,:;'’|]/, 300],
  [/[frt()\-/]/, 400],
  [/[acesvxyzFJLY\d£+]/, 540],
  [/[KRDGNUHOQ&]/, 690],
  [/[mwMW%@]/, 870],
];

/** About how wide words are in pixels; rather too much than too little. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widths.find(([kind]) => kind.test(character))?.[1] ?? usual;
  return (width * textSize) / 1000;
}

/** The widest of some words, in pixels; 0 where there are none. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(textWidth));
}

/** Breaks words into lines no wider than `room` pixels; a single word may be wider. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Lines of words, the first with its foot at `y`; a space between them keeps words apart for whoever reads the text alone. */
export function textLines(lines: readonly string[], x: number, y: number): Html[] {
  return lines.map(
    (line, index) =>
      html`${index > 0 && ' '}<tspan${attributes(rounded({ x, y: y + index * lineHeight }))}>${line}</tspan>`,
  );
}

/** A ground in the colour of the page behind words that stand among marks, so that no line runs through them. */
export function ground(text: string, x: number, y: number, anchor: 'start' | 'end' = 'start'): Html {
  const width = textWidth(text) + 4;
  const shape = { x: anchor === 'end' ? x - width + 2 : x - 2, y: y - 15, width, height: lineHeight };
  return html`<rect class="tandem-chart__ground"${attributes(rounded(shape))}></rect>`;
}

/** Numbers to a tenth of a pixel. */
export function rounded<Value>(values: Record<string, Value>): Record<string, Value | number> {
  const tenth = (value: Value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tenth(value)]));
}
