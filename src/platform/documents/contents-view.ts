import { attributes, type Html, html, nothing } from '../web/html.ts';
import { sectionAnchor } from './anchors.ts';
import type { NumberedSection } from './numbered.ts';

/** Links to the sections of a document, their parts under them, and to its sources. */
export function contentsView(sections: readonly NumberedSection[], hasSources: boolean): Html {
  if (sections.length === 0) return nothing;
  return html`<nav class="tandem-contents" aria-labelledby="contents">
<h2 class="govuk-heading-m" id="contents">Contents</h2>
<ol class="govuk-list">
${sections.map(entry)}${hasSources && item('sources', 'Sources')}
</ol>
</nav>`;
}

function entry({ section, parts }: NumberedSection): Html {
  const under = parts.length > 0 && html`\n<ol class="govuk-list">${parts.map(entry)}</ol>`;
  return item(sectionAnchor(section), section.title, under);
}

function item(anchor: string, title: string, under: Html | false = false): Html {
  return html`<li><a class="govuk-link"${attributes({ href: `#${anchor}` })}>${title}</a>${under}</li>\n`;
}
