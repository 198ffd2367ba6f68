import { yearName } from '../../../engines/workforce/calendar.ts';
import { type Html, html } from '../../../platform/web/html.ts';
import { list } from '../../../platform/web/words.ts';
import { type Comparison, latestOf, nameOf } from './comparison.ts';
import { percentWords, withOneDecimal } from './services/words.ts';

/** A rate of others under one's own: `London: 18.3% (27 of 174 FTE)`, `London in 2023-24: …` where that is the latest, or why it is not there. */
export function besideView(
  { name, share }: { name: string; share: boolean },
  comparison: Comparison,
  year: number,
): Html | undefined {
  const latest = latestOf(comparison, name, year);
  if (latest === undefined) return undefined;
  const { said } = latest;
  const when = latest.year === year ? '' : ` in ${yearName(latest.year)}`;
  const counts = 'value' in said && said.counts !== undefined ? ` (${said.counts})` : '';
  const written = 'value' in said ? (share ? percentWords : withOneDecimal)(said.value) : said.missing;
  return html`<p class="tandem-figure__line">${nameOf(comparison)}${when}: ${written}${counts}</p>`;
}

/** Where the figures come from of those who stand beside the rates of a year. */
export function sourcesBeside(comparisons: readonly Comparison[], year: number): Html | undefined {
  const told = comparisons.filter((one) => Object.keys(one.rates).some((name) => latestOf(one, name, year)));
  if (told.length === 0) return undefined;
  const bySource = Map.groupBy(told, ({ source }) => source);
  const said = [...bySource].map(([source, all]) => `${list(all.map(nameOf))}: ${source}`);
  return html`<p class="govuk-body-s">${said.join('; ')}.</p>`;
}
