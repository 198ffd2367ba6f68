import { censusDate, yearName } from '../../../../engines/workforce/calendar.ts';
import { halfUp } from '../../../../engines/workforce/figures/tally.ts';
import type { ShownRatio } from '../../../../engines/workforce/totals/make-total.ts';
import { table } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { percentWords } from '../services/words.ts';
import { measuresOf } from './every-measure.ts';
import { ratioOf, type TotalMeasure } from './measures.ts';

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
    head: ['Year', 'Services', 'Rates that are shown', 'Of how many they are known', 'How old'].map((text) => ({
      text,
    })),
    rows: years.toReversed().map((total) => {
      const { year, services, service, shown } = total;
      const measures = measuresOf(service, shown);
      return [
        { text: yearName(year), classes: 'tandem-year' },
        { text: formatNumber(services.length) },
        { text: shownWords(measures, total) },
        { text: knownWords(measures, total) },
        { text: `${formatDate(censusDate(year))}, ${ageWords(censusDate(year), today)}` },
      ];
    }),
  }),
)}
<p class="govuk-body-s">A service says what it knows in its own return; what it does not know is not in these rates. Which service knows less is told to that service alone, under Data quality.</p>`;
}

/** `3 of everybody, 2 of 98.1% or more, 4 hidden`: of how many the rates that are shown are known. */
function knownWords(measures: readonly TotalMeasure[], { shown }: WorkforceTotal): string {
  const ratios = measures.flatMap((measure): ShownRatio[] => {
    const ratio = ratioOf(measure, shown);
    return ratio === undefined ? [] : [ratio];
  });
  const told = ratios.flatMap((ratio) => ('known' in ratio ? [ratio] : []));
  const whole = told.filter(({ known, of }) => known === of).length;
  const some = told.filter(({ known, of }) => known < of).map(({ known, of }) => (known / of) * 100);
  const least = some.length === 0 ? '' : `, ${some.length} of ${percentWords(halfUp(Math.min(...some)))} or more`;
  const hidden = ratios.length - told.length;
  return `${whole} of everybody${least}${hidden > 0 ? `, ${hidden} hidden` : ''}`;
}

/** `7 of 9; 2 hidden` */
function shownWords(measures: readonly TotalMeasure[], { shown }: WorkforceTotal): string {
  const there = measures.filter((measure) => ratioOf(measure, shown) !== undefined).length;
  const hidden = measures.filter((measure) => 'suppressed' in measure.rate(shown)).length;
  return `${there} of ${measures.length}${hidden > 0 ? `; ${hidden} hidden` : ''}`;
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
