import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Origin } from '../../../../../engines/workforce/categories.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { capitalised, count, formatNumber } from '../../../../../platform/web/words.ts';
import type { Comparison } from '../../comparison.ts';
import { servicePath } from '../paths.ts';
import { percentWords } from '../words.ts';
import { headView, sourceOf } from './head-view.ts';
import { progressionView, retentionView } from './linked-view.ts';
import type { OwnFigures } from './own-figures.ts';
import { figuresPath, reportPath } from './paths.ts';
import { type PeopleTable, peopleTable } from './people-tables.ts';
import { bandsView, tableView } from './people-view.ts';
import { trendView } from './trend-view.ts';
import { unknownView } from './unknown-view.ts';

/** One's own service, from its returns: the rates, how they move, who leaves and when, who comes, who is there, what is not known. */
export function ownView(figures: OwnFigures, comparisons: readonly Comparison[]): Html {
  const { shown } = figures;
  const tables = (...keys: Parameters<typeof tableView>[1][]) => keys.map((key) => tableView(figures, key));
  return html`<div class="tandem-own">
${yearsView(figures)}
<p class="govuk-body">${peopleWords(figures)} Source: ${sourceOf(shown.sent)}.</p>
${headView(figures, comparisons)}
${trendView(figures, comparisons)}
<h2 class="govuk-heading-m">Who leaves, and when</h2>
<div class="tandem-columns">${bandsView(figures, 'leavers-by-service', leftEarly)}${tables('leavers-by-role', 'leavers-by-reason', 'leavers-by-destination')}</div>
<h2 class="govuk-heading-m">Who comes, and who stays</h2>
${startersView(figures)}
<div class="tandem-columns">${tables('starters-by-origin')}${retentionView(figures)}${progressionView(figures)}</div>
<h2 class="govuk-heading-m">Who is in post</h2>
<div class="tandem-columns">${bandsView(figures, 'in-post-by-age', oldest)}${tables('in-post-by-role', 'reaching', 'in-post-by-ethnicity', 'in-post-by-sex', 'in-post-by-hours')}</div>
${unknownView(figures)}
<p class="govuk-body tandem-table__download">All figures of ${yearName(shown.year)}:
<a class="govuk-link"${attributes({ href: figuresPath(figures.service, shown.year, undefined, 'csv') })}>as CSV</a>,
<a class="govuk-link"${attributes({ href: reportPath(figures.service, shown.year, 'xlsx') })}>as Excel</a>,
<a class="govuk-link"${attributes({ href: reportPath(figures.service, shown.year, 'docx') })}>as Word</a>.
Printed, this page takes two sides of A4.</p>
</div>`;
}

/** The years whose return is kept, the latest first. */
function yearsView({ years, shown, service }: OwnFigures): Html {
  if (years.length < 2) return nothing;
  return html`<nav class="tandem-years" aria-label="Census year"><ul class="govuk-list">${years
    .toReversed()
    .map(({ year }) =>
      year === shown.year
        ? html`<li><strong aria-current="page">${yearName(year)}</strong></li>`
        : html`<li><a class="govuk-link"${attributes({ href: `${servicePath(service)}?year=${year}` })}>${yearName(year)}</a></li>`,
    )}</ul></nav>`;
}

function peopleWords({ shown }: OwnFigures): string {
  const { inPost, leavers, starters, agency, untold } = shown.sent.figures;
  const who = ({ headcount }: typeof leavers) => (headcount === 0 ? 'nobody' : formatNumber(headcount));
  const told: [keyof typeof untold, string, string][] = [
    ['inPost', count(inPost.headcount, 'social worker in post', 'social workers in post'), 'social workers in post'],
    ['leavers', `${who(leavers)} left in the year`, 'leavers'],
    ['starters', `${who(starters)} started`, 'starters'],
    ['agency', count(agency.headcount, 'agency worker'), 'agency workers'],
  ];
  const words = told.map(([of, counted, whom]) => (untold[of] > 0 ? `${whom}: not told` : counted));
  return `${capitalised(words.join(', '))}.`;
}

/** How many of the starters were newly qualified, and how many came from an agency; nothing where that is not known of any. */
function startersView({ shown, service }: OwnFigures): Html {
  const { all, lines, known, untold } = peopleTable('starters-by-origin', shown.sent.figures, service.kind);
  if (untold || known === 0) return nothing;
  const of = (origin: Origin) => lines.find(({ category }) => category === origin)?.tally.headcount ?? 0;
  const share = (n: number) => percentWords(halfUp((n / all.headcount) * 100));
  const newlyQualified = shareOf(of('nqsw'), all.headcount, 'starters');
  return html`<p class="govuk-body">${newlyQualified} were newly qualified, and ${formatNumber(of('agency'))} (${share(of('agency'))}) came from an agency${restUnknown(known, all.headcount)}.</p>`;
}

function leftEarly({ lines, all, known }: PeopleTable): string {
  const [early] = lines;
  if (early === undefined) return 'When leavers went';
  return `${shareOf(early.tally.headcount, all.headcount, 'leavers')} had been in their role ${early.words.toLowerCase()}${restUnknown(known, all.headcount)}`;
}

function oldest({ lines, all, known }: PeopleTable): string {
  const old = lines.find(({ category }) => category === '60 and over');
  return `${shareOf(old?.tally.headcount ?? 0, all.headcount, 'social workers in post')} are 60 and over${restUnknown(known, all.headcount)}`;
}

const restUnknown = (known: number, all: number): string =>
  known === all ? '' : `; of ${formatNumber(all - known)} it is not known`;

const shareOf = (n: number, all: number, whom: string): string =>
  `${formatNumber(n)} of ${formatNumber(all)} ${whom} (${percentWords(halfUp((n / all) * 100))})`;
