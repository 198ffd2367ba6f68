import { yearName } from '../../../engines/workforce/calendar.ts';
import { details, table } from '../../../platform/web/components/index.ts';
import { type Html, html } from '../../../platform/web/html.ts';
import { scrollable } from '../../../platform/web/table/index.ts';
import { besideWords } from './beside-view.ts';
import { type Comparison, latestOf, nameOf } from './comparison.ts';

/** A rate as its line in the table of all rates says it. */
export interface RateLine {
  name: string;
  title: string;
  definition: string;
  /** In percent; otherwise so many for each. */
  share: boolean;
  /** `24.6%`, or why it is not there. */
  rate: string;
  /** `31.0 of 126.2 full-time equivalents`; undefined where there is no rate. */
  counts: string | undefined;
  /** `149 of 150 people counted`; undefined where there is no rate. */
  known: string | undefined;
  /** The rate of the year before, or why it is not there. */
  last: string;
}

/** Every rate of a year in a plain table: n and N, of how many it is known, the year before, and others beside it. How each is worked out is folded on the screen, and printed. */
export function allRatesView(lines: readonly RateLine[], comparisons: readonly Comparison[], year: number): Html {
  const title = `All rates of ${yearName(year)}`;
  const beside = comparisons.filter((one) => lines.some(({ name }) => latestOf(one, name, year) !== undefined));
  const head = ['Rate', yearName(year), 'n of N', 'Known of', yearName(year - 1), ...beside.map(nameOf)];
  const definitions = html`${lines.map(({ title, definition }) => html`<p class="govuk-body-s"><strong>${title}:</strong> ${definition}</p>`)}`;
  return html`<h3 class="govuk-heading-s">${title}</h3>
${scrollable(
  title,
  table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: head.map((text) => ({ text })),
    rows: lines.map((line) => [
      { text: line.title },
      { text: line.rate, ...(line.counts !== undefined && { classes: 'govuk-!-font-weight-bold' }) },
      { text: line.counts ?? '' },
      { text: line.known ?? '' },
      { text: line.last },
      ...beside.map((comparison) => ({ html: besideWords(line, comparison, year) ?? html`no figure` })),
    ]),
  }),
)}
${details({
  summaryText: 'How each rate is worked out',
  classes: 'tandem-figure__details govuk-!-margin-bottom-6',
  html: definitions,
})}
<div class="tandem-own__definitions">${definitions}</div>`;
}
