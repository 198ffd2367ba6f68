import { type Change, measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { capitalised, list } from '../../../../platform/web/words.ts';
import type { Chosen } from './chosen.ts';
import type { MeasureFigures } from './figures.ts';
import { formatRate, rateWords } from './words.ts';

const order = [
  ['down', 'below'],
  ['same', 'level with'],
  ['up', 'above'],
] as const satisfies [Change, string][];

/** `In 2020-21 turnover and agency were below London; vacancy was above it`, of what is known in the last year. */
export function findingOf(all: readonly MeasureFigures[], { region, edition }: Chosen): string {
  const last = all.flatMap(({ measure, years }) => {
    const year = years.at(-1);
    return year === undefined ? [] : [{ title: measureOf(measure).title, change: year.againstRegion }];
  });
  const said = standingSentence(last, region);
  const year = yearName(edition.edition);
  return said === '' ? `Published rates against ${region}, ${year}` : `In ${year} ${said}`;
}

/** `turnover and agency were below London; vacancy was above it`; empty where nothing of it is known. */
export function standingSentence(last: readonly { title: string; change: Change }[], region: string): string {
  const parts = order.flatMap(([change, words]) => {
    const names = last.filter((one) => one.change === change).map(({ title }) => title);
    return names.length === 0 ? [] : [{ names: list(names), verb: names.length === 1 ? 'was' : 'were', words }];
  });
  return parts
    .map(({ names, verb, words }, at) => `${names} ${verb} ${words}${at === 0 ? ` ${region}` : ' it'}`)
    .join('; ');
}

/** `Turnover fell from 19.9% to 16.9%, below London’s 18.3%`: the first and the last year of one measure. */
export function measureFinding({ measure, years }: MeasureFigures, region: string): string {
  const title = capitalised(measureOf(measure).title);
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return title;
  const [from, to] = [rateWords(measure, first.areas.figure.rate), rateWords(measure, last.areas.figure.rate)];
  const moved = {
    up: `rose from ${from} to ${to}`,
    down: `fell from ${from} to ${to}`,
    same: `was ${to}, as in the baseline year`,
  };
  if (typeof last.areas.figure.rate !== 'number') return `${title} in ${yearName(last.year)}: ${to}`;
  const since = first === last || last.sinceBaseline === 'unknown' ? `was ${to}` : moved[last.sinceBaseline];
  const there = last.region.figure.rate;
  if (last.againstRegion === 'unknown' || typeof there !== 'number') return `${title} ${since}`;
  const against = order.find(([change]) => change === last.againstRegion)?.[1] ?? '';
  return `${title} ${since}, ${against} ${region}’s ${formatRate(measure)(there)}`;
}
