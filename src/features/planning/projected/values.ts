import { formatDate } from '../../../platform/web/dates.ts';
import { formatNumber } from '../../../platform/web/words.ts';
import type { Parameter } from '../scenario-file/parameters.ts';
import { inField, isShare } from '../scenario-file/shares.ts';
import { pointsWords, poundsWords } from '../words.ts';

/** What only says which value another one is. */
const onlyNames = [
  /^name$/,
  /\.(organisation|service|provider|programme)$/,
  /\.progress\[\d+\]\.(from|to)$/,
  /^levers\[\d+\]\.name$/,
];

/** The values on which a projection rests, without what only names them. */
export const valuesOf = (parameters: readonly Parameter[]): Parameter[] =>
  parameters.filter(({ path }) => !onlyNames.some((pattern) => pattern.test(path)));

/** A value as people read it: `17.8%`, `64`; what it was before, where somebody changed it. */
export const valueWords = (one: Parameter): string =>
  one.was === undefined
    ? shown(one.path, one.value)
    : `${shown(one.path, one.value)} (changed; was ${shown(one.path, one.was)})`;

const shown = (path: string, value: string | number): string => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
  if (/^levers\[\d+\]\.leave\./.test(path)) return `${pointsWords(value)} points`;
  if (/(^|\.)costs\./.test(path)) return poundsWords(value);
  return isShare(path) ? `${inField(value)}%` : formatNumber(value);
};

/** What a scenario decides and does not claim: when it begins and how far it looks, what it aims at, and what its levers do. */
const decisions = [/^(start|years)$/, /^targets\./, /^levers\[\d+\]/];

/** Whether a value is decided, and needs no source. */
export const isDecision = (path: string): boolean => decisions.some((pattern) => pattern.test(path));

/** The values that claim something and do not say where it comes from. */
export const withoutSource = (parameters: readonly Parameter[]): Parameter[] =>
  valuesOf(parameters).filter(({ path, source }) => source === null && !isDecision(path));
