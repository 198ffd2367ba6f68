import type { Progress } from '../model.ts';

/** A way round from a grade to itself, and the rule that closes it. */
export interface Circle {
  /** The place of the rule. */
  at: number;
  grades: string[];
}

/** The circles that rules of progression close, each told once, at the first rule that closes it. */
export function cyclesIn(rules: readonly Progress[]): Circle[] {
  const circles: Circle[] = [];
  const kept: Progress[] = [];
  for (const [at, rule] of rules.entries()) {
    const back = way(kept, rule.to, rule.from, []);
    if (back === undefined) kept.push(rule);
    else circles.push({ at, grades: [rule.from, ...back] });
  }
  return circles;
}

function way(rules: readonly Progress[], from: string, to: string, past: readonly string[]): string[] | undefined {
  if (from === to) return [from];
  for (const rule of rules) {
    if (rule.from !== from || past.includes(rule.to)) continue;
    const rest = way(rules, rule.to, to, [...past, from]);
    if (rest) return [from, ...rest];
  }
  return undefined;
}
