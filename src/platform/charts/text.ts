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

/** Lines of words, the first with its foot at `y`. */
export function textLines(lines: readonly string[], x: number, y: number): Html[] {
  return lines.map(
    (line, index) => html`<tspan${attributes(rounded({ x, y: y + index * lineHeight }))}>${line}</tspan>`,
  );
}

/** Numbers to a tenth of a pixel. */
export function rounded<Value>(values: Record<string, Value>): Record<string, Value | number> {
  const tenth = (value: Value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tenth(value)]));
}
