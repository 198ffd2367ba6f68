import { csvText } from '../../../platform/files/index.ts';

/** A rule that a return breaks, told so that whoever made the file finds the place. The field counts as unknown. */
export interface BrokenRule {
  file: string;
  /** Where the worker stands in the file: the first is 1. In a table it is the row as the spreadsheet shows it. Undefined for what is said of the whole return. */
  worker: number | undefined;
  field: string;
  /** What stands there, shortened; empty when nothing does. */
  value: string;
  /** A sentence without its subject: "is more than 1; …". */
  rule: string;
}

const longestShown = 80;

/** A `BrokenRule` with its value cut to what can be shown on a line. */
export function brokenRule(
  file: string,
  worker: number | undefined,
  field: string,
  value: string,
  rule: string,
): BrokenRule {
  const letters = [...value.replaceAll(/\s+/g, ' ')];
  const shown = letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : letters.join('');
  return { file, worker, field, value: shown, rule };
}

/** On one line: `census.xml, worker 12, FTE, 37.5, is more than 1`; `return` stands for the worker where the whole is meant. */
export const brokenRuleLine = ({ file, worker, field, value, rule }: BrokenRule): string =>
  [file, worker === undefined ? 'return' : `worker ${worker}`, field, value, rule].join(', ');

/** The rules as CSV, to send to whoever keeps the records. */
export const brokenRulesCsv = (rules: Iterable<BrokenRule>): Promise<string> =>
  csvText(
    ['file', 'worker', 'field', 'value', 'rule'],
    [...rules].map(({ file, worker, field, value, rule }) => [file, worker, field, value, rule]),
  );
