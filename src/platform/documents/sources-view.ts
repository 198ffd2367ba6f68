import { formatDate } from '../web/dates.ts';
import { attributes, type Html, html, nothing } from '../web/html.ts';
import { sourceAnchor } from './anchors.ts';
import { headingView } from './heading-view.ts';
import { pageLink } from './links.ts';
import type { Source } from './model.ts';

/** The number of a source after a figure, which leads to the source. */
export function citation(number: number): Html {
  const link = { href: `#${sourceAnchor(number)}`, 'aria-label': `source ${number}` };
  return html`<sup class="tandem-citation"><a class="govuk-link"${attributes(link)}>[${number}]</a></sup>`;
}

/** Where the figures of a table or a chart come from. */
export function sourceLine(number: number): Html {
  const link = attributes({ class: 'govuk-link', href: `#${sourceAnchor(number)}` });
  return html`<p class="tandem-chart__source"><a${link}>Source: ${number}</a></p>`;
}

/** Every source of a document under its number, with its date and a link to what it holds. */
export function sourcesView(sources: readonly Source[]): Html {
  if (sources.length === 0) return nothing;
  return html`<section>
${headingView('Sources', 2, 'sources')}
<ol class="govuk-list govuk-list--number tandem-sources">
${sources.map(item)}</ol>
</section>`;
}

function item({ text, date, href }: Source, index: number): Html {
  const link = pageLink(href);
  const named = link === undefined ? text : html`<a class="govuk-link"${attributes({ href: link })}>${text}</a>`;
  return html`<li${attributes({ id: sourceAnchor(index + 1) })}>${named}, ${formatDate(date)}</li>\n`;
}
