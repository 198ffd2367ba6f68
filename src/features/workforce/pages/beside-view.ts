import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Missing } from '../../../platform/charts/index.ts';
import { type Html, html } from '../../../platform/web/html.ts';
import { list } from '../../../platform/web/words.ts';
import { type Comparison, latestOf, nameOf, type Told } from './comparison.ts';
import { percentWords, withOneDecimal } from './services/words.ts';

interface Rated {
  name: string;
  share: boolean;
}

/** A rate of others under one's own: `London: 18.3% (27 of 174 FTE)`, `London in 2023-24: …` where that is the latest, or why it is not there. */
export function besideView(measure: Rated, comparison: Comparison, year: number): Html | undefined {
  const latest = latestOf(comparison, measure.name, year);
  if (latest === undefined) return undefined;
  const { said } = latest;
  const when = latest.year === year ? '' : ` in ${yearName(latest.year)}`;
  const counts = 'value' in said && said.counts !== undefined ? ` (${said.counts})` : '';
  return html`<p class="tandem-figure__line tandem-own__repeated">${nameOf(comparison)}${when}: ${saidWords(measure, said)}${counts}</p>`;
}

/** The same in a cell under their name: `18.3%`, `18.3% in 2023-24`; undefined where nothing is said of it. */
export function besideWords(measure: Rated, comparison: Comparison, year: number): Html | undefined {
  const latest = latestOf(comparison, measure.name, year);
  if (latest === undefined) return undefined;
  const words = saidWords(measure, latest.said);
  return html`${words}${latest.year !== year && html` <span class="tandem-unbroken">in ${yearName(latest.year)}</span>`}`;
}

const saidWords = ({ share }: Rated, said: Told | Missing): string =>
  'value' in said ? (share ? percentWords : withOneDecimal)(said.value) : said.missing;

/** Where the figures come from of those who stand beside the rates of a year. */
export function sourcesBeside(comparisons: readonly Comparison[], year: number): Html | undefined {
  const told = comparisons.filter((one) => Object.keys(one.rates).some((name) => latestOf(one, name, year)));
  if (told.length === 0) return undefined;
  const bySource = Map.groupBy(told, ({ source }) => source);
  const said = [...bySource].map(([source, all]) => `${list(all.map(nameOf))}: ${source}`);
  return html`<p class="govuk-body-s">${said.join('; ')}.</p>`;
}
