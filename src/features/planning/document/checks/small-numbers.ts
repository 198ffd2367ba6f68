import type { Block, Cell } from '../../../../platform/documents/index.ts';
import { planSections } from '../sections.ts';
import { linesOf } from '../text/blocks.ts';
import { type Checked, type Finding, quoted } from './check.ts';
import { people } from './people.ts';

/** Counts of fewer people than this are not published. */
const threshold = 5;

/** `three students`, but neither `1 in 4 social workers` nor `one student in five`. */
const few = new RegExp(
  `(?<!\\bin )(?<![\\d.,])\\b(?:[1-4]|one|two|three|four)\\s+(?:(?!in\\b)[a-z’-]+\\s+){0,2}?${people}\\b(?!\\s+in\\s)`,
  'i',
);
/** `2 of 7 students`, `29% (2 of 7)`: who is counted, and of how many. */
const share = new RegExp(
  `(?:%\\s*\\(\\s*)?\\b(\\d[\\d,]*) (?:out )?of (?:the |our |all )?(\\d[\\d,]*)\\b(?:\\s+(?:[\\w’-]+\\s+){0,2}?${people})?`,
  'gi',
);

/** Whether a line that somebody typed tells of so few people that they could be known. */
export function tellsOfFew(line: string): boolean {
  if (few.test(line)) return true;
  return [...line.matchAll(share)].some(([whole, n = '', of = '']) => {
    const isOfPeople = whole.startsWith('%') || /[a-z]$/i.test(whole);
    const [part, all] = [n, of].map((digits) => Number(digits.replaceAll(',', '')));
    if (!isOfPeople || part === undefined || all === undefined || part > all) return false;
    return isSmall(part) || isSmall(all - part);
  });
}

const isSmall = (people: number): boolean => people > 0 && people < threshold;

/** Small numbers of people: in what was typed, and in tables that count people. */
export function smallNumbers({ written, figures }: Checked): Finding[] {
  const inText = planSections.flatMap(({ id, title }) =>
    linesOf(written.texts[id] ?? '')
      .filter(tellsOfFew)
      .map(
        (line): Finding => ({
          at: id,
          words: `${title}: ${quoted(line)} tells of fewer than ${threshold} people, who could be known. Say “fewer than ${threshold}”, or leave it out.`,
        }),
      ),
  );
  const inMeasures = written.measures.flatMap(({ title, baseline, latest }) =>
    [baseline, latest]
      .filter((text) => tellsOfFew(text))
      .map(
        (text): Finding => ({
          at: 'measures-chosen',
          words: `“${title}”: ${quoted(text)} tells of fewer than ${threshold} people, who could be known.`,
        }),
      ),
  );
  const inTables = Object.values(figures.parts).flatMap((blocks) => blocks.flatMap(smallInTable));
  return [...inText, ...inMeasures, ...inTables];
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
