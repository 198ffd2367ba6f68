/** Small numbers: what of a table about people may be shown to others than those whose people they are. */
export { type Figure, mayShow, type Verdict } from './figure.ts';
export type { Span } from './line.ts';
export { openly, type ProtectOptions, protect, protectParts, usualThreshold, withheld } from './protect.ts';
export { protectSpans, type SpansOptions, type Steps } from './protect-spans.ts';
export { type RuleFor, smallNumbersRule } from './rule.ts';
export { fewestPartners } from './secrets.ts';
export {
  addUp,
  type Contribution,
  type Count,
  type Edition,
  type Shown,
  type ShownTable,
  type Table,
  type Totals,
} from './table.ts';
