import { attributes, type Html, html } from '../html.ts';

/** A table in a box that scrolls sideways by itself where a screen is too narrow, so that the page never does. */
export function scrollable(label: string, table: Html): Html {
  return html`<div class="tandem-table__box" role="region" tabindex="0"${attributes({ 'aria-label': label })}>${table}</div>`;
}
