import { tenthsBetween } from './rates.ts';
import { countable, type Value } from './values.ts';

export type Change = 'up' | 'down' | 'same' | 'unknown';
export type Rag = 'green' | 'amber' | 'red' | 'unknown';

/** Against the year before, by one-decimal rates; unknown where either is missing. */
export function changeFrom(before: Value, now: Value): Change {
  const [one, other] = [countable(before), countable(now)];
  if (one === undefined || other === undefined) return 'unknown';
  const tenths = tenthsBetween(one, other);
  return tenths > 0 ? 'up' : tenths < 0 ? 'down' : 'same';
}

/**
 * How a rate of which less is better stands, by one-decimal rates. `ragRule` says the rule in words; unknown where a
 * figure is missing. Source: the appendix of a partnership's labour market plan; it leaves open what is unchanged and
 * above the region, which we take as amber.
 */
export function ragOf({ rate, baseline, region }: { rate: Value; baseline: Value; region: Value }): Rag {
  const [now, then, there] = [countable(rate), countable(baseline), countable(region)];
  if (now === undefined || then === undefined || there === undefined) return 'unknown';
  const sinceBaseline = tenthsBetween(then, now);
  const aboveRegion = tenthsBetween(there, now);
  if (aboveRegion <= 0) return 'green';
  if (sinceBaseline > 0) return 'red';
  return sinceBaseline === 0 || aboveRegion >= 10 ? 'amber' : 'green';
}

/** The rule of the colours of `ragOf`. */
export function colourRule(region: string, baseline: string): string {
  return [
    'Lower is better; rates are compared to one decimal.',
    `Red: worse than in ${baseline}, and above ${region}.`,
    `Amber: above ${region} and unchanged since ${baseline}, or improved since then but still at least 1 percentage point above ${region}.`,
    'Green: everything else. Unknown where a figure is missing.',
  ].join(' ');
}

/** The same with what the arrows say, to be printed under every table that uses both. */
export const ragRule = (region: string, baseline: string): string =>
  `${colourRule(region, baseline)} The arrow compares with the year before: down is better.`;
