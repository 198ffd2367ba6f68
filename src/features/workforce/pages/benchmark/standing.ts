import {
  type BenchmarkRow,
  type Change,
  countable,
  type Rag,
  yearName,
} from '../../../../engines/workforce/benchmark/index.ts';
import { tag } from '../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { BenchmarkYear } from './figures.ts';

const tags: Readonly<Record<Rag, { text: string; classes: string }>> = {
  green: { text: 'Green', classes: 'govuk-tag--green' },
  amber: { text: 'Amber', classes: 'govuk-tag--yellow' },
  red: { text: 'Red', classes: 'govuk-tag--red' },
  unknown: { text: 'Not rated', classes: 'govuk-tag--grey' },
};

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

/** The same of a rate `now` and `then`, the year before. */
export function movedView(change: Change, now: number | undefined, then: number | undefined, year: number): Html {
  if (change === 'unknown' || now === undefined) return nothing;
  const by = then === undefined ? '' : ` ${(Math.abs(Math.round(now * 10) - Math.round(then * 10)) / 10).toFixed(1)}`;
  const words = change === 'same' ? 'no change' : `${change}${by}`;
  return html`<span class="tandem-unbroken"><span aria-hidden="true">${arrows[change]} </span>${words}<span class="govuk-visually-hidden"> on ${yearName(year - 1)}</span></span>`;
}
