import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { asset, assetsFolder } from '../web/assets.ts';
import { skipLink } from '../web/components/index.ts';
import { type Html, html, raw } from '../web/html.ts';
import { absoluteLink } from './links.ts';
import type { WrittenDocument } from './model.ts';
import { aboutView, documentView } from './view.ts';

/**
 * A document as one HTML file that needs nothing beside it, to put on a website or to send: with its styles, without scripts, and
 * with links to whole web addresses only.
 * @param notices what must be known of this file before it is read; an inset each
 * @throws RangeError as `documentView` does
 */
export async function documentPageFile(document: WrittenDocument, notices: readonly string[] = []): Promise<string> {
  const sources = document.sources.map((source) => ({ ...source, href: absoluteLink(source.href) }));
  const page = html`<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${document.title}</title>
<style>${await stylesAlone()}</style>
</head>
<body class="govuk-template__body">
${skipLink({ text: 'Skip to main content', href: '#main-content' })}
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-xl">${document.title}</h1>
${aboutView(document)}
${notices.map((notice) => html`<div class="govuk-inset-text">${notice}</div>\n`)}
${documentView({ ...document, sources })}
</main>
</div>
</body>
</html>
`;
  return page.toString();
}

/** The styles of pages without what they would fetch: fonts, for which the reader's own stand in. */
async function stylesAlone(): Promise<Html> {
  const styles = await readFile(assetsFolder + basename(asset('tandem.css')), 'utf8');
  return raw(styles.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll(/url\([^)]*\)/g, 'none'));
}
