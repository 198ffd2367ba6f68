import { type Html, html } from '../../../platform/web/html.ts';
import { capitalised, list } from '../../../platform/web/words.ts';
import { type Comparison, saidOf } from './comparison.ts';
import { percentWords, withOneDecimal } from './services/words.ts';

/** A rate of others under one's own: `London: 18.3% (27 of 174 FTE)`, or why it is not there. */
export function besideView(
  { name, share }: { name: string; share: boolean },
  comparison: Comparison,
  year: number,
): Html | undefined {
  const said = saidOf(comparison, name, year);
  if (said === undefined) return undefined;
  const counts = 'value' in said && said.counts !== undefined ? ` (${said.counts})` : '';
  const written = 'value' in said ? (share ? percentWords : withOneDecimal)(said.value) : said.missing;
  return html`<p class="tandem-figure__line">${capitalised(comparison.label)}: ${written}${counts}</p>`;
}

/** Where the figures come from of those who stand beside the rates of a year. */
export function sourcesBeside(comparisons: readonly Comparison[], year: number): Html | undefined {
  const told = comparisons.filter(({ rates }) => Object.values(rates).some((byYear) => byYear?.has(year)));
  if (told.length === 0) return undefined;
  const bySource = Map.groupBy(told, ({ source }) => source);
  const said = [...bySource].map(([source, all]) => `${list(all.map(({ label }) => label))}: ${source}`);
  return html`<p class="govuk-body-s">${capitalised(said.join('; '))}.</p>`;
}
