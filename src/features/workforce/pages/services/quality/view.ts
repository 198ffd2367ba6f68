import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import { table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { formatNumber } from '../../../../../platform/web/words.ts';
import { standingWords } from '../own/known.ts';
import { servicePath } from '../paths.ts';
import { percentWords } from '../words.ts';
import { makesKnown } from './makes-known.ts';
import type { Known, KnownLine, Quality } from './quality.ts';

/** Of how many everything is known, year by year, which rules are broken how often, and what can be done. */
export function qualityView(quality: Quality): Html {
  const { service, years } = quality;
  const send = attributes({ href: servicePath(service, 'send') });
  const standings = years.flatMap(({ year, sent }) => {
    const words = standingWords(sent);
    return words === undefined ? [] : [html`<li>${yearName(year)}: ${words}</li>`];
  });
  return html`<p class="govuk-body">What is missing or breaks a rule counts as not known, never as nought. To put something right, mend it where it is kept and <a class="govuk-link"${send}>send the return again</a>: it takes the place of the one before.</p>
${standings.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${standings}</ul>`}
<p class="govuk-body tandem-table__download">All of this page: ${fileLink(quality, 'csv', 'as CSV')}, ${fileLink(quality, 'xlsx', 'as Excel')}</p>
${brokenView(quality)}
${knownView('Of how many each rate is known', 'Rate', quality.rates, years)}
${knownView('Of how many each detail is known', 'Detail', quality.details, years)}`;
}

const fileLink = ({ service }: Quality, as: 'csv' | 'xlsx', words: string): Html =>
  html`<a class="govuk-link"${attributes({ href: `${servicePath(service, 'quality', 'file')}?as=${as}` })}>${words}</a>`;

function knownView(caption: string, what: string, lines: readonly KnownLine[], years: Quality['years']): Html {
  if (lines.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${caption}</h2>
${scrollable(
  caption,
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: [
      { text: what },
      { text: 'Of whom' },
      ...years.map(({ year }) => ({ text: yearName(year), format: 'numeric', classes: 'tandem-year' })),
    ],
    rows: lines.map((line) => [
      { text: line.what },
      { text: line.whom },
      ...years.map(({ year }) => ({ text: knownWords(line.years.get(year)), format: 'numeric' })),
    ]),
  }),
)}`;
}

function knownWords(found: Known | undefined): string {
  if (found === undefined) return 'not told in this return';
  if ('why' in found) return found.why;
  if (found.of === 0) return 'nobody there';
  return `${formatNumber(found.known)} of ${formatNumber(found.of)} (${percentWords(halfUp((found.known / found.of) * 100))})`;
}

function brokenView({ broken, years }: Quality): Html {
  const caption = 'Rules that are broken, and how often';
  if (broken.length === 0) {
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">The returns that count break no rules.</p>`;
  }
  return html`<h2 class="govuk-heading-m">${caption}</h2>
${scrollable(
  caption,
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: [
      { text: 'Field and rule' },
      ...years.map(({ year }) => ({ text: yearName(year), format: 'numeric', classes: 'tandem-year' })),
      { text: 'What mending it makes known' },
    ],
    rows: broken.map(({ field, rule, times }) => [
      { html: html`${field}<br><span class="govuk-!-font-weight-regular">${rule}</span>` },
      ...years.map(({ year }) => ({ text: formatNumber(times.get(year) ?? 0), format: 'numeric' })),
      { text: makesKnown(field) },
    ]),
  }),
)}
<p class="govuk-body">Those most often broken come first. The values themselves were forgotten when the return was sent; before you send a return you see them, each with its worker.</p>`;
}
