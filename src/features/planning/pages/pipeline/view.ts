import { fewestPartners, smallNumbersRule } from '../../../../engines/workforce/disclosure/index.ts';
import { details, insetText } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html, nothing } from '../../../../platform/web/html.ts';
import { capitalised, count, list } from '../../../../platform/web/words.ts';
import { kindTitles, type PipelineKind, pipelineKinds } from '../../pipeline/model.ts';
import { conversionView } from './conversion-view.ts';
import { destinationsView } from './destinations-view.ts';
import { reportedLines } from './figures/programmes.ts';
import { figuresPath, pipelinePath } from './paths.ts';
import { programmesView } from './programmes-view.ts';
import { ownConversionView } from './rows-view.ts';
import type { KindShown, PipelineShown } from './shown.ts';

/** The pipeline as whoever asks may see it; `sends` where they may send rows. */
export function pipelineView(pipeline: PipelineShown, sends: boolean): Html {
  const { kinds, rows, everyRow } = pipeline;
  const { conversion, destinations, programmes } = kinds;
  const reported = everyRow ? reportedLines(rows) : [];
  return html`<p class="govuk-body">${everyRow ? 'You see every row, and figures with nothing hidden. Others see totals of the partnership, in which small numbers are hidden.' : 'These are totals of the partnership, in which small numbers are hidden. Whoever answers for a service or a university sees its own rows as well.'}</p>
${conversion.shown ? conversionView(conversion.shown, sourceOf(conversion, pipeline)) : absence('conversion', sends, everyRow)}
${ownConversionView(rows, everyRow)}
${destinations.shown ? destinationsView(destinations.shown, sourceOf(destinations, pipeline), 'all') : absence('destinations', sends, everyRow)}
${programmes.shown || reported.length > 0 ? programmesView(programmes.shown, reported, sourceOf(programmes, pipeline), 'all') : absence('programmes', sends, everyRow)}
${ownFigures(pipeline)}
${downloads(pipeline)}
${details({ summaryText: 'What these figures are, and what is hidden', html: definitions })}`;
}

/** What one's own university's rows say, with nothing hidden. */
function ownFigures(pipeline: PipelineShown): Html[] {
  return pipeline.own.map((one) => {
    const source = sourceOf(one, pipeline);
    if (one.kind === 'destinations' && one.shown) return destinationsView(one.shown, source, 'own');
    return one.kind === 'programmes' ? programmesView(one.shown, reportedLines(pipeline.rows), source, 'own') : nothing;
  });
}

function absence(kind: PipelineKind, sends: boolean, everyRow: boolean): Html {
  const why =
    everyRow || kind !== 'conversion'
      ? 'No rows are here yet that can be shown.'
      : `Nothing can be shown yet: totals over services need rows of at least ${fewestPartners} organisations.`;
  return html`<h2 class="govuk-heading-m">${kindTitles[kind]}</h2>
${insetText({ html: html`<p class="govuk-body">${why} ${sends && html`<a class="govuk-link"${attributes({ href: pipelinePath('send') })}>Send a table of ${kindTitles[kind].toLowerCase().replace('nqsw', 'NQSW')}</a>.`}</p>` })}`;
}

/** Where the figures of a kind come from, with their date. */
function sourceOf({ kind, shown, madeAt }: KindShown, { rows }: PipelineShown): string {
  const from = `rows of ${count(shown?.partners ?? 0, kind === 'conversion' ? 'organisation' : 'university', kind === 'conversion' ? 'organisations' : 'universities')}`;
  if (madeAt !== undefined) return `${from}, added up on ${formatDate(madeAt)}`;
  const own = rows.filter((row) => row.kind === kind);
  const sources = [...new Set(own.map(({ source }) => source))].slice(0, 4);
  const latest = own
    .map(({ asAt }) => asAt)
    .sort()
    .at(-1);
  return `${from}: ${list(sources)}${latest === undefined ? '' : `, as at ${formatDate(latest)} at the latest`}`;
}

function downloads({ kinds }: PipelineShown): Html {
  const there = pipelineKinds.filter((kind) => kinds[kind].shown !== undefined);
  if (there.length === 0) return nothing;
  return html`<p class="govuk-body tandem-table__download">Download what you see: ${there.map(
    (kind, at) =>
      html`${at > 0 && '; '}${kindTitles[kind].toLowerCase().replace('nqsw', 'NQSW')} as <a class="govuk-link"${attributes({ href: figuresPath(kind) })}>CSV<span class="govuk-visually-hidden"> of ${kindTitles[kind]}</span></a>, <a class="govuk-link"${attributes({ href: figuresPath(kind, 'xlsx') })}>Excel<span class="govuk-visually-hidden"> of ${kindTitles[kind]}</span></a>`,
  )}.</p>`;
}

const definitions = html`<p class="govuk-body">Every percentage is of sums: numerators and denominators are added up first. It is never a mean of percentages.</p>
<ul class="govuk-list govuk-list--bullet">
<li>Conversion, of students on placement: of the students whom a service had on placement in one academic year, those whom it recruited as NQSWs in the year beside which they stand, usually the next. Both years are kept.</li>
<li>Of NQSWs recruited: of all NQSWs whom a service recruited, those who had been on placement with it.</li>
<li>Destinations: what graduates did when they were asked. Who did not respond is neither in work nor in anything else; a year of which nothing was provided is in no percentage. Figures of different moments are kept apart, as the same graduates may be in both.</li>
<li>Progression: of those who began a year of a programme, those who went on. A percentage that was reported without its numbers stands by itself, and goes into no sum.</li>
<li>What is not known is not nought, and is said to be not known.</li>
</ul>
<p class="govuk-body">What is hidden:</p>
<ul class="govuk-list govuk-list--bullet">${smallNumbersRule({ partners: true, editions: true }).map((line) => html`<li>${capitalised(line)}</li>`)}
<li>Totals of universities are sums of tables of which each could be shown by itself. A step of a programme is hidden where an earlier one of the same students is.</li></ul>`;
