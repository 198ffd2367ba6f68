import { headingKey, type Sheet } from '../../../platform/files/index.ts';
import { type BrokenRule, brokenRule } from './broken-rule.ts';
import type { Reader } from './values.ts';

/** A row by its headings, with what says of it that a rule is broken. */
export interface Row {
  /** The first row below the headings is 1. */
  position: number;
  /** All that stands in it. */
  whole: string;
  /** The text under a heading; empty where nothing stands, or the layout does not have it. */
  text: (heading: string) => string;
  /** The value under a heading; undefined where it is empty, not known (the mark for it), or wrong, which is said. */
  read: <Value>(heading: string, reader: Reader<Value>) => Value | undefined;
  say: (heading: string, rule: string) => void;
}

/** The rows of a table. A heading that it lacks reads as empty; `unknownMark` is what stands for "not known". */
export function* rowsOf(sheet: Sheet, unknownMark: string, broken: (rule: BrokenRule) => void): Generator<Row> {
  const at = new Map(sheet.header.map((heading, index) => [headingKey(heading), index]));
  for (const { row, cells } of sheet.rows) {
    const position = row - 1;
    const text = (heading: string): string => (cells[at.get(headingKey(heading)) ?? -1] ?? '').trim();
    const say = (heading: string, rule: string) =>
      broken(brokenRule(sheet.file, position, heading, text(heading), rule));
    yield {
      position,
      whole: JSON.stringify(cells),
      text,
      say,
      read: (heading, reader) => {
        const value = text(heading);
        if (value === '' || value === unknownMark) return undefined;
        const read = reader(value);
        if ('value' in read) return read.value;
        say(heading, read.wrong);
        return undefined;
      },
    };
  }
}
