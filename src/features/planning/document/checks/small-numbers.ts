import type { Block, Cell } from '../../../../platform/documents/index.ts';
import type { Checked, Finding } from './check.ts';
import { between, numbered, numberFrom, people, spelt } from './people.ts';
import { findingOf, typedIn } from './typed.ts';

/** Counts of fewer people than this are not published. */
const threshold = 5;

const small = '(?:[1-4]|one|two|three|four)';
const left =
  '(?:(?:have |has |had )?(?:left|leave|stayed|resigned|retired|failed|passed|withdrew|joined|qualified|returned|dropped out|moved on))\\b';
/** `in five`, of a ratio; neither a year nor `in two teams`. */
const inRatio = `\\s+in\\s+(?:every\\s+)?(?:${spelt}|\\d{1,3})\\b(?!\\s+(?:teams?|services?|places?|areas?|authorities|councils?|trusts?|organisations?|partners?|months?|weeks?|years?))`;

const patterns = [
  // `three students`, but neither `1 in 4 social workers` nor `one student in five`.
  `(?<!\\b(?:\\d+|${spelt}) in (?:every )?)(?<!\\b${numbered} )(?<![\\d.,])\\b${small}\\s+${between}${people}(?!${inRatio})`,
  // `only 3 left`
  `(?<!\\b(?:in|no|${numbered}) )(?<![\\d.,])\\b${small}\\s+${left}`,
  `\\ba (?:couple|pair|trio|handful) of\\s+${between}${people}`,
  // `both NQSWs`, but not `both students and educators`
  `\\bboth\\s+(?:of\\s+)?(?:(?:the|our|these|those|new|former)\\s+)*${people}(?!\\s*(?:,|&|and\\b|or\\b))`,
];
const few = new RegExp(patterns.join('|'), 'i');

const number = `(\\d[\\d,]*|${spelt})`;
/** `2 of 7 students`, `three of the nine students`, `29% (2 of 7)`: of how many, and who. */
const share = new RegExp(
  `(%\\s*\\(\\s*)?\\b${number}\\s+(?:out )?of\\s+(?:(?:the|our|all|those|these|its|their)\\s+)*${number}\\b(\\s+(?:${between}${people}|${left}))?`,
  'gi',
);
/** `3/7 students` */
const fraction = new RegExp(
  `(?<![\\d/.])()(\\d{1,3})\\s?/\\s?(\\d{1,3})(?![\\d/])(\\s+(?:${between}${people}|${left}))`,
  'gi',
);

/** Whether a line that somebody typed tells of so few people that they could be known. */
export function tellsOfFew(line: string): boolean {
  if (few.test(line)) return true;
  return [...line.matchAll(share), ...line.matchAll(fraction)].some(([, percent, n = '', of = '', who]) => {
    const [part, all] = [numberFrom(n), numberFrom(of)];
    if ((!percent && !who) || part > all) return false;
    return isSmall(part) || isSmall(all - part);
  });
}

const isSmall = (people: number): boolean => people > 0 && people < threshold;

/** Small numbers of people: in what was typed, and in tables that count people. */
export function smallNumbers({ written, figures }: Checked): Finding[] {
  const inWords = typedIn(written)
    .filter(({ line }) => tellsOfFew(line))
    .map((typed) =>
      findingOf(
        typed,
        `tells of fewer than ${threshold} people, who could be known. Say “fewer than ${threshold}”, or leave it out.`,
      ),
    );
  const inTables = Object.values(figures.parts).flatMap((blocks) => blocks.flatMap(smallInTable));
  return [...inWords, ...inTables];
}

/** Tables that count people say so by a heading; published rates and what is projected do not count anybody. */
function smallInTable(block: Block): Finding[] {
  if (block.kind !== 'table') return [];
  const counts = block.figures.filter((column) => countsPeople.test(block.headings[column] ?? ''));
  return block.rows.flatMap((row) =>
    counts.flatMap((column): Finding[] => {
      const text = textOf(row[column] ?? '');
      if (!/^[1-4]$/.test(text)) return [];
      return [
        {
          at: undefined,
          words: `The table “${block.title}” shows ${text} at “${textOf(row[0] ?? '')}, ${block.headings[column]}”.`,
        },
      ];
    }),
  );
}

const countsPeople = /\b(?:people|leavers|students|graduates|admitted|recruited|nqsws|in post|social workers)\b/i;

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
