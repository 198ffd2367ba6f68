import { countable, measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import type { Chosen } from '../benchmark/chosen.ts';
import { rateWords } from '../benchmark/words.ts';
import type { Comparison, PlaceFigures } from './figures.ts';

/** `Turnover fell in 3 of 5 areas between 2017-18 and 2020-21`, of the areas that are known in both years. */
export function comparisonFinding({ measure, areas }: Comparison, { baseline, year }: Chosen): string {
  const title = capitalised(measureOf(measure).title);
  const known = areas.filter(({ change }) => change !== 'unknown');
  const between = `between ${yearName(baseline)} and ${yearName(year)}`;
  if (baseline === year) return `${title} of each area in ${yearName(year)}`;
  if (known.length === 0) return `${title} of no area is known both in ${yearName(baseline)} and in ${yearName(year)}`;
  const [down, up] = [known.filter(({ change }) => change === 'down'), known.filter(({ change }) => change === 'up')];
  const [verb, moved] = down.length >= up.length ? ['fell', down] : ['rose', up];
  if (known.length === 1) return `${title} ${moved.length === 0 ? 'did not change' : verb} ${between}`;
  return `${title} ${verb} in ${moved.length} of ${known.length} areas ${between}`;
}

/** `Turnover in 2020-21 was highest in Sutton (24.6%) and lowest in Merton (12.1%)` */
export function highest({ measure, areas }: Comparison, { year }: Chosen): string {
  const known = areas.filter(({ now }) => countable(now.rate) !== undefined);
  const [first, last] = [known.at(0), known.at(-1)];
  const title = `${capitalised(measureOf(measure).title)} in ${yearName(year)}`;
  if (first === undefined || last === undefined) return `${title} is not known of any of these areas`;
  const said = ({ name, now }: PlaceFigures) => `${name} (${rateWords(measure, now.rate)})`;
  return first === last
    ? `${title}: ${said(first)}`
    : `${title} was highest in ${said(first)} and lowest in ${said(last)}`;
}

/** `down 4.1`, `no change`, or that it is not known. */
export function changeWords({ then, now, change }: PlaceFigures): string {
  const [from, to] = [countable(then.rate), countable(now.rate)];
  if (from === undefined || to === undefined) return 'not known';
  if (change === 'same') return 'no change';
  return `${change} ${(Math.abs(Math.round(to * 10) - Math.round(from * 10)) / 10).toFixed(1)}`;
}
