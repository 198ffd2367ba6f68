import {
  absenceWords,
  type EditionIndex,
  measureOf,
  type Value,
  yearName,
} from '../../../../engines/workforce/benchmark/index.ts';
import { button, checkboxes, details, fileUpload } from '../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../platform/web/dates.ts';
import { type Entry, errorAt, ticked } from '../../../../platform/web/form.ts';
import { problemSummary } from '../../../../platform/web/form-body.ts';
import { attributes, type Html, html, nothing } from '../../../../platform/web/html.ts';
import { capitalised, count, formatNumber, list } from '../../../../platform/web/words.ts';
import type { Editions, KeptEdition } from '../../published/store.ts';
import { revisedSince } from './revised.ts';

/** The editions that are there, the latest first, and the form that loads others. */
export function publishedView({ kept, indexes, adults }: Editions, entry: Entry, csrf: Html): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problemSummary(entry)}
<h1 class="govuk-heading-l">Published workforce figures</h1>
<p class="govuk-body">The DfE publishes figures of the children’s social work workforce every year, for England, its regions and every authority. Load its files here: then your partnership’s areas can be compared with them. Nobody publishes such a file of adults’ services: put the rates that you know in a plain table.</p>
${kept.length > 0 ? listed(kept, indexes) : html`<div class="tandem-empty"><p class="govuk-body">No edition is here yet. Benchmarks stay empty until one is loaded; nothing is filled in for it.</p></div>`}
${adults.length > 0 && adultsListed(adults)}
<h2 class="govuk-heading-m">Load an edition</h2>
<form method="post" enctype="multipart/form-data" novalidate>
${csrf}
${fileUpload({
  id: 'files',
  name: 'files',
  multiple: true,
  label: { text: 'Files that the DfE published, or tables of adults’ figures', classes: 'govuk-label--s' },
  hint: {
    text: 'The CSV with national, regional and local authority figures, one file for each edition, in any order. Editions from 2022 on are understood. 50 MB at most.',
  },
  attributes: { accept: '.csv,.xlsx,.txt' },
  ...errorAt(entry, 'files'),
})}
${
  kept.length + adults.length > 0 &&
  checkboxes({
    name: 'replace',
    classes: 'govuk-checkboxes--small',
    items: [{ value: 'yes', text: 'Replace editions that are here already', hint: { text: replaceHint } }],
    values: [...ticked(entry, 'replace')],
  })
}
${button({ text: 'Load the figures', preventDoubleClick: true })}
</form>
${details({ summaryText: 'Where the files are, and what an edition is', html: help })}
${details({ summaryText: 'The table of adults’ figures', html: adultsHelp })}
</div></div>`;
}

const replaceHint = 'Only needed where a file differs from the same edition that was loaded before.';

const help = html`<p class="govuk-body">Look on the Explore education statistics service for “Children’s social work workforce”, and download the data of a release. Take the file whose rows are countries, regions and local authorities, with turnover, vacancy and agency rates.</p>
<p class="govuk-body">An edition is called by the last year in its file: the one that ends with 2023-24 is edition 2024. Each edition also revises earlier years, so every figure is kept with its edition, and pages say which they show.</p>
<p class="govuk-body">The figures are about areas, not about people. Everybody who sees the partnership’s totals can compare with them.</p>`;

export const adultsTemplatePath = '/workforce/published/adults-template.csv';

const adultsHelp = html`<p class="govuk-body">A row for each place and year: the <code>year</code> (2020-21), the <code>geography</code> (England, a region such as London, or Partnership for your own rates from before you had its returns), rates in percent of <code>turnover</code>, <code>vacancy</code>, <code>agency</code> and <code>leavers_within_3_years</code>, and the <code>source</code>: where each is published. Leave empty what is not known, or write “not available”.</p>
<p class="govuk-body">The file is an edition as the DfE’s are, called by the last year in it; put what you knew before in again, so that the last edition is whole.</p>
<p class="govuk-body"><a class="govuk-link"${attributes({ href: adultsTemplatePath })}>Download the empty table (CSV)</a></p>`;

function adultsListed(adults: Editions['adults']): Html {
  return html`<h2 class="govuk-heading-m">Adults’ figures</h2>
${adults.toReversed().map(({ edition, file, loadedAt, rows, warnings, problems }) => {
  const remarks = [...warnings, ...problems];
  return html`<section class="govuk-!-margin-bottom-6">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1">Edition ${edition} of adults’ figures</h3>
<p class="govuk-body govuk-!-margin-bottom-1">${count(rows.length, 'row')}: ${list([...new Set(rows.map(({ name }) => name))])}. ${file}, loaded on ${formatDateTime(loadedAt)}</p>
<p class="govuk-body-s govuk-!-margin-bottom-1">Source: ${list([...new Set(rows.map(({ source }) => source))])}</p>
${remarks.length > 0 && details({ summaryText: `What was said on reading it (${formatNumber(remarks.length)})`, html: sentences(remarks) })}
</section>`;
})}
<p class="govuk-body"><a class="govuk-link" href="/workforce/benchmark#adults">See your adults’ services beside them</a></p>`;
}

function listed(kept: readonly KeptEdition[], indexes: readonly EditionIndex[]): Html {
  return html`<h2 class="govuk-heading-m">${capitalised(count(kept.length, 'edition'))} ${kept.length === 1 ? 'is' : 'are'} here</h2>
${kept.toReversed().map((one) => {
  const index = indexes.find(({ edition }) => edition === one.edition);
  return index === undefined ? nothing : editionView(one, index, indexes);
})}
<p class="govuk-body"><a class="govuk-link"${attributes({ href: '/workforce/benchmark' })}>Compare your areas with them</a></p>`;
}

function editionView(one: KeptEdition, index: EditionIndex, indexes: readonly EditionIndex[]): Html {
  const { edition, file, loadedAt, rows, warnings, problems } = one;
  const span = `${yearName(index.years[0] ?? edition)} to ${yearName(edition)}`;
  return html`<section class="govuk-!-margin-bottom-6">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1">Edition ${edition}</h3>
<p class="govuk-body govuk-!-margin-bottom-1">${span}, ${count(index.authorities.size, 'authority', 'authorities')}, ${count(index.regions.size, 'region')}, ${count(rows.length, 'row')}</p>
<p class="govuk-body govuk-!-margin-bottom-1">${file}, loaded on ${formatDateTime(loadedAt)}</p>
${revisedView(index, indexes)}
${warnings.length > 0 && html`<div class="govuk-inset-text"><p class="govuk-body">On reading edition ${edition}:</p>${sentences(warnings)}</div>`}
${problems.length > 0 && details({ summaryText: `Cells of edition ${edition} that cannot be used (${formatNumber(problems.length)})`, html: sentences(problems) })}
</section>`;
}

function revisedView(index: EditionIndex, indexes: readonly EditionIndex[]): Html {
  const next = indexes.find(({ edition }) => edition > index.edition)?.edition;
  if (next === undefined) return nothing;
  const { england, regions } = revisedSince(index, indexes);
  const of = `${england.length === 0 ? 'No rate' : count(england.length, 'rate')} of England and ${regions === 0 ? 'none' : formatNumber(regions)} of regions`;
  const words = `${of} ${england.length + regions === 1 ? 'was' : 'were'} revised by edition ${next}`;
  if (england.length === 0) return html`<p class="govuk-body govuk-!-margin-bottom-1">${words}.</p>`;
  const said = england.map(({ measure, year, before, after }) => {
    const written = (value: Value) => (typeof value === 'number' ? value.toFixed(1) : absenceWords[value]);
    return `${capitalised(measureOf(measure).title)} of ${yearName(year)}: ${written(before)} became ${written(after)}`;
  });
  return details({ summaryText: words, html: sentences(said) });
}

function sentences(all: readonly string[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">${all.map((one) => html`<li>${one}</li>`)}</ul>`;
}
