import { fanChart } from '../charts/index.ts';
import { insetText } from '../web/components/index.ts';
import { type Html, html } from '../web/html.ts';
import { fanOf } from './fan.ts';
import { headingView } from './heading-view.ts';
import type { NumberedBlock, NumberedInline } from './numbered.ts';
import { citation, sourceLine } from './sources-view.ts';
import { tableView } from './table-view.ts';

/** A block of a document on a page. */
export function blockView(block: NumberedBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="govuk-body">${block.text.map(inline)}</p>\n`;
    case 'list':
      return html`<ul class="govuk-list govuk-list--bullet">
${block.items.map((item) => html`<li>${item.map(inline)}</li>\n`)}</ul>
`;
    case 'heading':
      return html`${headingView(block.text, block.level)}\n`;
    case 'notice':
      return insetText({ text: block.text });
    case 'table':
      return tableView(block);
    case 'fan':
      return fanView(block);
  }
}

function inline(piece: NumberedInline): Html {
  return typeof piece === 'string' ? html`${piece}` : html`${piece.figure}${citation(piece.source)}`;
}

function fanView({ fan, name, source }: Extract<NumberedBlock, { kind: 'fan' }>): Html {
  const id = name.toLowerCase().replace(' ', '-');
  const figure = { id, title: `${name}: ${fan.title}`, description: fan.description };
  return html`<div class="tandem-document__whole">
${fanChart(figure, fanOf(fan))}
${sourceLine(source)}
</div>
`;
}
