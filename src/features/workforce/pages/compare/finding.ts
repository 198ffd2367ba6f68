import { measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import type { Chosen } from '../benchmark/chosen.ts';
import type { Comparison } from './figures.ts';

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
