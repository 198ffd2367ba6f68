import type { Scenario } from '../../../../../engines/projection/index.ts';
import { count } from '../../../../../platform/web/words.ts';
import type { Parameter } from '../../../scenario-file/parameters.ts';
import { percentWords } from '../../../words.ts';

/** What a lever would change, as it is now, with where that comes from: “Now 18.0% a year. Your return of 2024-25: …”. */
export function presentWords(
  parameters: readonly Parameter[],
  of: RegExp,
  format: (value: string | number) => string = shown,
): string {
  const own = parameters.filter(({ path }) => of.test(path));
  const [first] = own;
  if (first === undefined) return 'Not in this scenario now.';
  const values = own.map(({ value }) => value);
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const [least, most] = [numbers[0] ?? first.value, numbers.at(-1) ?? first.value];
  const now = least === most ? format(least) : `${format(least)} to ${format(most)} in ${count(own.length, 'service')}`;
  const sources = new Set(own.map(({ source }) => source ?? 'the scenario does not say where from'));
  const [source = ''] = sources;
  return `Now ${now}. ${sources.size === 1 ? source : 'Each with a source of its own: see “What it rests on”'}.`;
}

const shown = (value: string | number): string => (typeof value === 'number' ? percentWords(value) : value);

/** The rules of progression that every service has, as `from to`, with what they are called. */
export function commonRules({ services }: Scenario): { value: string; from: string; to: string }[] {
  const [first, ...others] = services;
  const rules = (service: (typeof services)[number]) =>
    (service.progress ?? []).map(({ from, to }) => ({ value: `${from} ${to}`, from, to }));
  return first === undefined
    ? []
    : rules(first).filter(({ value }) => others.every((other) => rules(other).some((rule) => rule.value === value)));
}
