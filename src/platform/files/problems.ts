/** Something wrong in a row, told so that the person who keeps the file can put it right. The row was left out. */
export interface Problem {
  file: string;
  /** As the spreadsheet shows it; the header is row 1. */
  row: number;
  /** The heading, or empty when the whole row is meant. */
  column: string;
  /** What stands in the cell, shortened. */
  value: string;
  /** Completes a sentence that starts with the value: `is less than 1`. */
  wrong: string;
  expected: string;
}

const longestShown = 80;

/** A `Problem`, with its value cut to what can be shown on a line. */
export function problem(
  file: string,
  row: number,
  column: string,
  value: string,
  wrong: string,
  expected: string,
): Problem {
  const plain = value.replaceAll(/\s+/g, ' ');
  const letters = [...plain];
  const shown = letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : plain;
  return { file, row, column, value: shown, wrong, expected };
}

/** The problem on one line: `offers.csv, row 3, places, "0": is less than 1; expected a whole number, 1 or more`. */
export function problemLine({ file, row, column, value, wrong, expected }: Problem): string {
  return `${[file, `row ${row}`, column, `"${value}"`].filter((part) => part !== '').join(', ')}: ${wrong}; expected ${expected}`;
}

/** How many rows the problems speak of. */
export function rowsWithProblems(problems: Problem[]): number {
  return new Set(problems.map(({ file, row }) => `${file}\u0000${row}`)).size;
}
