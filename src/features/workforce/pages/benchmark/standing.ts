import {
  type BenchmarkRow,
  type Change,
  countable,
  type Rag,
  yearName,
} from '../../../../engines/workforce/benchmark/index.ts';
import { tag } from '../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { OfferedMeasure } from './chosen.ts';
import type { BenchmarkYear } from './figures.ts';
import { rateWords } from './words.ts';

const tags: Readonly<Record<Rag, { text: string; classes: string }>> = {
  green: { text: 'Green', classes: 'govuk-tag--green' },
  amber: { text: 'Amber', classes: 'govuk-tag--yellow' },
  red: { text: 'Red', classes: 'govuk-tag--red' },
  unknown: { text: 'Not rated', classes: 'govuk-tag--grey' },
};

/** The colour by its name. */
export const ragWords = (rag: Rag): string => tags[rag].text;

/** The colour with its name. */
export const ragTag = (rag: Rag): Html => tag(tags[rag]);

const sinceWords: Readonly<Record<Change, string>> = {
  up: 'worse',
  down: 'improved',
  same: 'unchanged',
  unknown: 'change not known',
};

const againstWords: Readonly<Record<Change, string>> = {
  up: 'above',
  down: 'below',
  same: 'level with',
  unknown: 'not comparable with',
};

/** `improved, above London`, of which the colour is made; in the baseline year only the second. */
export function standingWords(
  { year, sinceBaseline, againstRegion }: Pick<BenchmarkYear, 'year' | 'sinceBaseline' | 'againstRegion'>,
  baseline: number,
  region: string,
): string {
  const since = year === baseline ? 'baseline year' : sinceWords[sinceBaseline];
  return `${since}, ${againstWords[againstRegion]} ${region}`;
}

/** `below`, to finish “… is below London”. */
export const againstRegionWords = (change: Change): string => againstWords[change];

const arrows = { up: '↑', down: '↓', same: '→' } as const;

/** The arrow against the year before, with words: `↓ down 0.8 on 2019-20`. */
export function changeView({ change, figure }: BenchmarkRow, before: BenchmarkRow | undefined): Html {
  const [now, then] = [countable(figure.rate), before && countable(before.figure.rate)];
  return movedView(change, now, then, figure.year);
}

/** `down 0.8`, of a rate `now` and `then`; undefined where one of them is not shown. */
export function movedWords(change: Change, now: number | undefined, then: number | undefined): string | undefined {
  if (change === 'unknown' || now === undefined || then === undefined) return undefined;
  const by = (Math.abs(Math.round(now * 10) - Math.round(then * 10)) / 10).toFixed(1);
  return change === 'same' ? 'no change' : `${change} ${by}`;
}

/** `16.9%, down 0.8`: a rate and how it moved against the row of the year before; or why there is none. */
export function saidWords(
  measure: OfferedMeasure,
  { change, figure }: BenchmarkRow,
  before: BenchmarkRow | undefined,
): string {
  const moved = movedWords(change, countable(figure.rate), before && countable(before.figure.rate));
  return [rateWords(measure, figure.rate), ...(moved === undefined ? [] : [moved])].join(', ');
}

/** The same of a rate `now` and `then`, the year before; nothing where that is not shown. */
export function movedView(change: Change, now: number | undefined, then: number | undefined, year: number): Html {
  const words = movedWords(change, now, then);
  if (words === undefined || change === 'unknown') return nothing;
  return html`<span class="tandem-unbroken"><span aria-hidden="true">${arrows[change]} </span>${words}<span class="govuk-visually-hidden"> on ${yearName(year - 1)}</span></span>`;
}
