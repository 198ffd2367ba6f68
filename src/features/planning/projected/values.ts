import type { Parameter } from '../scenario-file/parameters.ts';
import { valueInUnit } from './value-in-unit.ts';

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
    ? valueInUnit(one.path, one.value)
    : `${valueInUnit(one.path, one.value)} (changed; was ${valueInUnit(one.path, one.was)})`;

/** What a scenario decides and does not claim: when it begins and how far it looks, what it aims at, and what its levers do. */
const decisions = [/^(start|years)$/, /^targets\./, /^levers\[\d+\]/];

/** Whether a value is decided, and needs no source. */
export const isDecision = (path: string): boolean => decisions.some((pattern) => pattern.test(path));

/** The values that claim something and do not say where it comes from. */
export const withoutSource = (parameters: readonly Parameter[]): Parameter[] =>
  valuesOf(parameters).filter(({ path, source }) => source === null && !isDecision(path));
