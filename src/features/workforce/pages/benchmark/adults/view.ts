import { ragRule, yearName } from '../../../../../engines/workforce/benchmark/index.ts';
import { lineChart } from '../../../../../platform/charts/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { list } from '../../../../../platform/web/words.ts';
import type { KeptAdults } from '../../../published/store.ts';
import { percentWords } from '../../services/words.ts';
import { standingSentence } from '../finding.ts';
import type { AdultsBenchmark } from './figures.ts';
import { adultsWords } from './measures.ts';
import { revisedAdults } from './revised-view.ts';
import { adultsTable } from './table-view.ts';

export const adultsFilePath = '/workforce/benchmark/adults';

/** The partnership's adults' services year by year beside a region and England, and where each figure comes from. */
export function adultsView(adults: AdultsBenchmark, mayLoad: boolean): Html {
  const { measures, kept, region } = adults;
  const load = html`${!kept && html`<p class="govuk-body">Nothing that is published of adults’ social workers is loaded here. ${mayLoad && html`<a class="govuk-link" href="/workforce/published">Load a table of their figures</a>, and the partnership stands beside England and its region.`}</p>`}`;
  const years = measures[0]?.years ?? [];
  if (years.length === 0) {
    return html`<h2 class="govuk-heading-l" id="adults">Adults’ services</h2>
${load}<p class="govuk-body">There are no totals of adults’ services yet: they come from the returns that services send.</p>`;
  }
  const query = new URLSearchParams({
    ...(region !== undefined && { region }),
    baseline: `${years[0]?.standing.year}`,
  });
  const file = (as: 'csv' | 'xlsx' | 'docx') => attributes({ href: `${adultsFilePath}?${query}&as=${as}` });
  return html`<h2 class="govuk-heading-l" id="adults">Adults’ services</h2>
<p class="govuk-body">${adultsFinding(adults)}</p>
${load}
<p class="govuk-body-s">${sourceWords(adults)}</p>
<p class="tandem-table__download govuk-body">Download what you see: <a class="govuk-link"${file('csv')}><span class="govuk-visually-hidden">the benchmark of adults’ services as </span>CSV</a>, <a class="govuk-link"${file('xlsx')}><span class="govuk-visually-hidden">the benchmark of adults’ services as </span>Excel</a>, <a class="govuk-link"${file('docx')}><span class="govuk-visually-hidden">the benchmark of adults’ services as </span>Word</a></p>
${measures.map(
  (one) => html`<section><h3 class="govuk-heading-m">${adultsWords[one.measure].title}</h3>
${adultsTable(one, adults)}
<p class="govuk-body-s">The partnership’s own: ${adultsWords[one.measure].definition}; the rate of sums, never the mean of services’ rates. ${adultsWords[one.measure].rated ? ragRule(region ?? 'the region', yearName(years[0]?.standing.year ?? 0)) : 'No colour: it is a share of leavers.'}</p>
${revisedAdults(one, adults)}
${one.years.length > 1 && chartOf(one, adults, `${adultsFilePath}?${query}&as=csv`)}</section>
`,
)}`;
}

/** How the partnership stands in the last year in which it can be compared. */
export function adultsFinding({ measures, region }: AdultsBenchmark): string {
  const rated = measures.filter(({ measure }) => adultsWords[measure].rated);
  const comparable = rated.flatMap(({ years }) => years.filter(({ standing }) => standing.againstRegion !== 'unknown'));
  const last = Math.max(...comparable.map(({ standing }) => standing.year));
  if (region === undefined || comparable.length === 0) {
    return 'In no year are both the partnership’s rates and those of its region known.';
  }
  const changes = rated.flatMap(({ measure, years }) =>
    years
      .filter(({ standing }) => standing.year === last)
      .map(({ standing }) => ({ title: adultsWords[measure].title.toLowerCase(), change: standing.againstRegion })),
  );
  return `In ${yearName(last)} ${standingSentence(changes, region)}.`;
}

/** `edition 2021 of adults’ figures (adults.csv): …`: what is loaded, and where it is from. */
export const publishedWords = ({ edition, file, rows }: KeptAdults): string =>
  `edition ${edition} of adults’ figures (${file}): ${list([...new Set(rows.map(({ source }) => source))])}`;

/** Where the figures come from. */
export function sourceWords({ kept, totals }: AdultsBenchmark): string {
  const published = kept && list([...new Set(kept.rows.map(({ source }) => source))]);
  const own = totals.map(({ year }) => yearName(year));
  return [
    own.length > 0
      ? `The partnership’s figures of ${list(own)} are the totals of the returns of its adults’ services.`
      : 'No return of adults’ services is in the totals yet.',
    ...(kept
      ? [`The others are as edition ${kept.edition} of adults’ figures has them (${kept.file}): ${published}.`]
      : []),
  ].join(' ');
}

function chartOf(
  { measure, years }: AdultsBenchmark['measures'][number],
  { region, kept }: AdultsBenchmark,
  csv: string,
): Html {
  const { title } = adultsWords[measure];
  const [first, last] = [years[0]?.standing.year ?? 0, years.at(-1)?.standing.year ?? 0];
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const of = (place: 'partnership' | 'region' | 'england') =>
    all.map(
      (year) => years.find(({ standing }) => standing.year === year)?.told[place] ?? { missing: 'not available' },
    );
  const known = of('partnership').flatMap((one) => ('value' in one ? [one.value] : []));
  const [from, to] = [known.at(0), known.at(-1)];
  const moved =
    from === undefined || to === undefined
      ? `${title} of the partnership is not known`
      : `${title} of the partnership went from ${percentWords(from)} to ${percentWords(to)}`;
  return lineChart(
    {
      id: `adults-${measure}`,
      title: known.length > 1 ? moved : `${title} of adults’ social workers`,
      description: `Lines of ${title.toLowerCase()} of adults’ social workers from ${yearName(first)} to ${yearName(last)}.`,
      source: `totals of returns${kept ? `, and edition ${kept.edition} of adults’ figures (${kept.file})` : ''}`,
      csv,
    },
    {
      years: all.map(yearName),
      main: { label: 'Partnership', points: of('partnership') },
      comparisons: [
        ...(region === undefined ? [] : [{ label: region, points: of('region') }]),
        ...(kept === undefined ? [] : [{ label: 'England', points: of('england') }]),
      ],
      format: percentWords,
      formatTick: (value) => `${value}%`,
    },
  );
}
