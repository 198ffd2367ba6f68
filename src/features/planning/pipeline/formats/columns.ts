import { type Absence, absences, type Count } from '../../../../engines/pipeline/index.ts';
import { column, date, decimal, oneOf, text } from '../../../../platform/files/index.ts';

const earliest = 2000;

/** `2017-18`, also `2017/18` and `2017-2018`: the year in which it ends. */
export function academicYear() {
  return column('an academic year such as 2017-18', (cell) => {
    const [, from, to] = /^(20\d\d)\s*[-/–]\s*(?:20)?(\d\d)$/.exec(cell) ?? [];
    if (from === undefined || (Number(from) + 1) % 100 !== Number(to)) return { wrong: 'is not an academic year' };
    const ends = Number(from) + 1;
    return ends <= earliest ? { wrong: `is before ${earliest}` } : { value: ends };
  });
}

/** Words for why a number is not there, as people write them. */
const words: readonly (readonly [RegExp, Absence])[] = [
  [/^(unknown|not known|\?)$/i, 'unknown'],
  [/^(n\/?a|not applicable|-|–)$/i, 'not-applicable'],
  [/^(not available|not provided|:|x)$/i, 'not-available'],
  [/^(not yet.*|reported later|(data available|reported) in \d{4})$/i, 'reported-later'],
];

const expectedCount = 'a whole number, or why there is none: not known, not applicable, not available, reported later';

/** A whole number of people, or why it is not there; an empty cell is not known. Nought is told as 0. */
export const countOrWhy = () =>
  column<Count>(expectedCount, (cell) => {
    if (/^\d{1,6}$/.test(cell)) return { value: Number(cell) };
    const why = words.find(([pattern]) => pattern.test(cell))?.[1];
    return why === undefined ? { wrong: 'is neither a whole number nor a word for why there is none' } : { value: why };
  }).otherwise('unknown');

/** A count as a file holds it. */
export const countCell = (count: Count): string | number => (typeof count === 'number' ? count : absences[count]);

/** Percent, with or without its sign. */
export const percent = () => {
  const number = decimal({ least: 0, most: 100 }).required();
  return column('a percentage from 0 to 100', (cell) => number.read(cell.replace(/\s*%$/, '')));
};

/** One of a list of words: by its key, or as it is told on the pages. */
export const category = <Key extends string>(all: Readonly<Record<Key, string>>) => {
  const keys = Object.keys(all).filter((key): key is Key => key in all);
  const byKey = oneOf(keys);
  return column<Key>(byKey.expected, (cell) => {
    const told = keys.find((key) => all[key].toLowerCase() === cell.toLowerCase());
    if (told !== undefined) return { value: told };
    const read = byKey.read(cell);
    return 'wrong' in read || read.value === undefined
      ? { wrong: 'is not one of the words for this column' }
      : { value: read.value };
  });
};

/** Where a row comes from, and as at which day. */
export const sourced = { source: text(200).required(), as_at: date().required() };
