import { type Html, html } from '../web/html.ts';
import { sectionAnchor } from './anchors.ts';
import { blockView } from './block-view.ts';
import { contentsView } from './contents-view.ts';
import { headingView } from './heading-view.ts';
import type { Section, WrittenDocument } from './model.ts';
import { type NumberedSection, numbered } from './numbered.ts';
import { sourcesView } from './sources-view.ts';

/** What a page adds to a document. */
export interface DocumentViewOptions {
  /** Stands under the heading of a section or a part on the screen, not on paper: links to change it. */
  beside?: ((section: Section) => Html | undefined) | undefined;
}

/**
 * A document on a page: its contents, its sections and its sources. The page gives the title as its h1 (`govuk-heading-xl`) and
 * says with `aboutView` whose the document is.
 * @throws RangeError for a document that does not hold together, as `numbered` tells, and for what no chart can show
 */
export function documentView(document: WrittenDocument, { beside }: DocumentViewOptions = {}): Html {
  const { sections, sources } = numbered(document);
  return html`<div class="tandem-document">
${contentsView(sections, sources.length > 0)}
${sections.map((one) => sectionView(one, beside))}
${sourcesView(sources)}
</div>`;
}

/** Whose a document is, of when, and how it stands: to follow its title. */
export function aboutView({ about }: WrittenDocument): Html {
  return html`${about.map((line) => html`<p class="govuk-body tandem-document__about">${line}</p>\n`)}`;
}

function sectionView({ section, level, blocks, parts }: NumberedSection, beside: DocumentViewOptions['beside']): Html {
  const links = beside?.(section);
  return html`<section>
${headingView(section.title, level, sectionAnchor(section))}
${links && html`<div class="tandem-document__beside">${links}</div>`}
${blocks.map(blockView)}
${parts.map((part) => sectionView(part, beside))}
</section>
`;
}
