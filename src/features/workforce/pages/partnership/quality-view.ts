import { censusDate, yearName } from '../../../../engines/workforce/calendar.ts';
import { table } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { measuresOf } from './every-measure.ts';
import { knownOfWords, ratioOf, type TotalMeasure } from './measures.ts';

/** How good the data is that totals are made of, year by year: nothing in it is of one service. */
export function qualityView(years: readonly WorkforceTotal[], today: string): Html {
  const title = 'How good the data is';
  return html`<h2 class="govuk-heading-m">${title}</h2>
${scrollable(
  title,
  table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: ['Year', 'Services', 'Rates that are shown', 'Known of everybody', 'Least known', 'How old'].map((text) => ({
      text,
    })),
    rows: years.toReversed().map((total) => {
      const { year, services, service, shown } = total;
      const measures = measuresOf(service, shown);
      const known = measures.flatMap((measure) => knownRatio(measure, total));
      return [
        { text: yearName(year), classes: 'tandem-year' },
        { text: formatNumber(services.length) },
        { text: shownWords(measures, total) },
        { text: `${known.filter((one) => one.known === one.of).length} of ${measures.length}` },
        { text: leastWords(known) },
        { text: `${formatDate(censusDate(year))}, ${ageWords(censusDate(year), today)}` },
      ];
    }),
  }),
)}
<p class="govuk-body-s">A service says what it knows in its own return; what it does not know is not in these rates. Which service knows less is told to that service alone, under Data quality.</p>`;
}

interface KnownRate {
  title: string;
  known: number;
  of: number;
  words: string;
}

function knownRatio(measure: TotalMeasure, { shown }: WorkforceTotal): KnownRate[] {
  const ratio = ratioOf(measure, shown);
  if (ratio === undefined || !('known' in ratio)) return [];
  const { known, of } = ratio;
  return [{ title: measure.title, known, of, words: knownOfWords(measure, ratio) }];
}

/** `7 of 9; 2 hidden` */
function shownWords(measures: readonly TotalMeasure[], { shown }: WorkforceTotal): string {
  const there = measures.filter((measure) => ratioOf(measure, shown) !== undefined).length;
  const hidden = measures.filter((measure) => 'suppressed' in measure.rate(shown)).length;
  return `${there} of ${measures.length}${hidden > 0 ? `; ${hidden} hidden` : ''}`;
}

function leastWords(known: readonly KnownRate[]): string {
  const [least] = known
    .filter((one) => one.known < one.of)
    .toSorted((one, other) => one.known / one.of - other.known / other.of);
  return least === undefined ? '' : `${least.title}: ${least.words}`;
}

/** `1 year and 1 month ago`, in whole months. */
function ageWords(from: string, to: string): string {
  const parts = (day: string) => day.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = parts(from);
  const [toYear = 0, toMonth = 0, toDay = 0] = parts(to);
  const months = Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0));
  const [whole, rest] = [Math.floor(months / 12), months % 12];
  const words = [
    ...(whole > 0 ? [count(whole, 'year')] : []),
    ...(rest > 0 || whole === 0 ? [count(rest, 'month')] : []),
  ];
  return `${words.join(' and ')} ago`;
}
