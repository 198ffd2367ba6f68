import { Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import { type CellParts, cellWords, plain, wideTable } from '../../files/docx-parts.ts';
import type { Cell } from '../model.ts';
import type { NumberedBlock } from '../numbered.ts';
import { caption, under } from './blocks.ts';
import { grey } from './styles.ts';

const fills = { green: 'CCE2D8', amber: 'FFF7BF', red: 'F4CDC6', grey: 'EEEFEF' } as const;

/** A table under its name, with what must be known to read it and where its figures come from. */
export function tableParts({ table, name, source }: Extract<NumberedBlock, { kind: 'table' }>): (Paragraph | Table)[] {
  const { title, headings, rows, figures, notes } = table;
  return [
    caption(`${name}: ${title}`),
    rows.length === 0 ? new Paragraph('There is nothing to show.') : tableOf(headings, rows, figures),
    ...under(notes, source),
  ];
}

/** @param figures columns, from 0, that stand at the right */
export function tableOf(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  figures: readonly number[],
): Table {
  const cell = (value: Cell, column: number, isHeading: boolean): CellParts => ({
    ...partsOf(value, isHeading),
    isFigure: figures.includes(column),
  });
  return wideTable(
    headings.map((words, column) => cell(words, column, true)),
    rows.map((row) => row.map((value, column) => cell(value, column, column === 0))),
    headings.map((words, column) => widthOf([words, ...rows.map((row) => row[column] ?? '')])),
  );
}

/**
 * How wide a column wants to be, in letters: no word of it is broken, a short line stays one, and a long one takes more room the longer
 * it is, though not in step, or it would leave none to the others.
 */
function widthOf(cells: readonly Cell[]): number {
  const said = cells.flatMap((cell) =>
    typeof cell === 'string' ? [cell] : [cell.text, cell.tag?.text ?? '', cell.counts ?? ''],
  );
  const longest = Math.max(...said.map(({ length }) => length));
  const word = Math.max(...said.flatMap((line) => line.split(/\s+/).map(({ length }) => length)));
  // Headings are bold, and so are the names of rows.
  return 3 + Math.max(1.2 * word, Math.min(longest, 12), 2.6 * Math.sqrt(longest));
}

function partsOf(value: Cell, bold: boolean): Pick<CellParts, 'lines' | 'fill'> {
  if (typeof value === 'string') return { lines: [[cellWords(value, bold)]] };
  const { text, counts, tag } = value;
  const lines: ParagraphChild[][] = [];
  if (text !== '' || tag === undefined) lines.push([cellWords(text, bold)]);
  if (tag !== undefined) lines.push([cellWords(tag.text, true)]);
  if (counts !== undefined) lines.push([new TextRun({ text: plain(counts), size: 16, color: grey })]);
  return { lines, fill: tag && fills[tag.colour] };
}
