import { readDate } from './dates.ts';

/** What a cell says, or (as the end of a sentence) what is wrong with it. */
export type Reading<T> = { value: T } | { wrong: string };

/** How one column is read. `read` is given the cell trimmed, and empty when there is nothing in it. */
export interface Column<T> {
  /** What belongs in the column, for the person who has to put it right: `a date such as 2026-09-14`. */
  expected: string;
  /** The file must have the column and every row must fill it. */
  needed: boolean;
  read: (cell: string) => Reading<T>;
}

/** A column that may be empty, until one of its methods says otherwise. */
export interface OptionalColumn<T> extends Column<T | undefined> {
  required: () => Column<T>;
  /** What an empty cell, or a file without the column, means. */
  otherwise: (value: T) => Column<T>;
}

/** The column that `read` reads; the others below are made of it. `read` never sees an empty cell. */
export function column<T>(expected: string, read: (cell: string) => Reading<T>): OptionalColumn<T> {
  return {
    expected,
    needed: false,
    read: (cell) => (cell === '' ? { value: undefined } : read(cell)),
    required: () => ({
      expected,
      needed: true,
      read: (cell) => (cell === '' ? { wrong: 'is empty' } : read(cell)),
    }),
    otherwise: (value) => ({ expected, needed: false, read: (cell) => (cell === '' ? { value } : read(cell)) }),
  };
}

/** Any text up to `longest` characters, on as many lines as it likes. */
export function text(longest = 500): OptionalColumn<string> {
  return column(`text of at most ${longest} characters`, (cell) =>
    cell.length > longest ? { wrong: `is ${cell.length} characters long` } : { value: cell },
  );
}

/** One of a few words; capitals, spaces, hyphens and underscores make no difference. */
export function oneOf<const Word extends string>(words: readonly Word[]): OptionalColumn<Word> {
  const byKey = new Map(words.map((word) => [loosely(word), word]));
  return column(anyOf(words), (cell) => {
    const word = byKey.get(loosely(cell));
    return word === undefined ? { wrong: 'is not one of the words for this column' } : { value: word };
  });
}

const yes = new Set(['yes', 'y', 'true', '1']);
const no = new Set(['no', 'n', 'false', '0']);

/** yes, y, true, 1 or no, n, false, 0; capitals make no difference. */
export function yesNo(): OptionalColumn<boolean> {
  return column('yes or no', (cell) => {
    const word = cell.toLowerCase();
    if (yes.has(word)) return { value: true };
    return no.has(word) ? { value: false } : { wrong: 'is neither yes nor no' };
  });
}

/** A day, kept as `2026-09-14`. Written so, or `14/09/2026`, or as a date cell; a time after it is left out. */
export function date(): OptionalColumn<string> {
  return column('a date such as 2026-09-14 or 14/09/2026', readDate);
}

/** A whole number between `least` and `most`, both included. */
export function wholeNumber({ least, most = 1_000_000 }: { least: number; most?: number }): OptionalColumn<number> {
  return column(bounds('a whole number', least, most), (cell) => {
    if (!/^[+-]?\d+(\.0+)?$/.test(cell)) return { wrong: 'is not a whole number' };
    return within(Number(cell), least, most);
  });
}

/** A number with or without decimals between `least` and `most`, both included; the decimal sign is a point. */
export function decimal({ least, most = 1_000_000 }: { least: number; most?: number }): OptionalColumn<number> {
  return column(bounds('a number', least, most), (cell) => {
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(cell)) return { wrong: 'is not a number' };
    return within(Number(cell), least, most);
  });
}

/** Texts separated by semicolons; empty ones are left out, and so is what was said before in other capitals. */
export function list(): OptionalColumn<string[]> {
  return column('a list separated by semicolons', (cell) => ({ value: unlikeItems(cell) }));
}

/** A list of which every item is one of a few words, such as `first;final`. */
export function listOf<const Word extends string>(words: readonly Word[]): OptionalColumn<Word[]> {
  const item = oneOf(words).required();
  return column(`${anyOf(words)}, or several separated by semicolons`, (cell) => {
    const values: Word[] = [];
    for (const text of unlikeItems(cell)) {
      const reading = item.read(text);
      if ('wrong' in reading) return { wrong: `has "${text}" in it, which is not one of the words for this column` };
      values.push(reading.value);
    }
    return values.length === 0 ? { wrong: 'names nothing' } : { value: values };
  });
}

function unlikeItems(cell: string): string[] {
  const items = new Map<string, string>();
  for (const part of cell.split(';')) {
    const item = part.trim();
    if (item !== '' && !items.has(item.toLowerCase())) items.set(item.toLowerCase(), item);
  }
  return [...items.values()];
}

function within(value: number, least: number, most: number): Reading<number> {
  if (value < least) return { wrong: `is less than ${least}` };
  return value > most ? { wrong: `is more than ${most}` } : { value };
}

function bounds(what: string, least: number, most: number): string {
  return most === 1_000_000 ? `${what}, ${least} or more` : `${what} from ${least} to ${most}`;
}

function loosely(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
