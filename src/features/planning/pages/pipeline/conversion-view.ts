import type { Point } from '../../../../platform/charts/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { conversionAim } from '../../pipeline/aims.ts';
import type { ShownPipeline } from '../../pipeline/totals/content.ts';
import { plainTable } from '../plain-table.ts';
import { type ConversionLine, lineOf, toldOf, whomWords, yearsOf } from './figures/conversion.ts';
import { conversionTable } from './figures/tables.ts';
import { overYears } from './over-years.ts';
import { figuresPath } from './paths.ts';
import { countPoint, percentWords, sharePoint } from './words.ts';

/** Both percentages of [P 2.1] by year and kind of service, and how they went over the years. */
export function conversionView(shown: ShownPipeline, source: string): Html {
  const { title, headings, rows } = conversionTable(shown);
  return html`<h2 class="govuk-heading-m" id="conversion">From placement to NQSW</h2>
${plainTable(title, headings, rows, (column) => column >= 2)}
${shown.leftOut > 0 && html`<p class="govuk-body">${count(shown.leftOut, 'row')} ${shown.leftOut === 1 ? 'is' : 'are'} not in it, as one of the counts is not known.</p>`}
${charts(shown, source)}`;
}

function charts(shown: ShownPipeline, source: string): Html {
  const years = yearsOf(shown);
  const series = (pointOf: (line: ConversionLine) => Point) =>
    toldOf(shown).map((whom) => ({
      label: whomWords[whom],
      points: years.map((year) => pointOf(lineOf(shown, whom, year))),
    }));
  const csv = figuresPath('conversion');
  return html`<div class="tandem-columns">${overYears({
    id: 'conversion-over-years',
    what: 'Conversion',
    description: 'Of students on placement, the share recruited as NQSWs',
    source,
    csv,
    years,
    series: series(({ recruited, placed }) => sharePoint(recruited, placed)),
    aim: conversionAim,
    format: percentWords,
    formatTick: (value) => `${value}%`,
  })}${overYears({
    id: 'nqsws-over-years',
    what: 'NQSWs recruited',
    description: 'NQSWs recruited by the services',
    source,
    csv,
    years,
    series: series(({ nqsw }) => countPoint(nqsw)),
    format: formatNumber,
  })}</div>`;
}
