import { html, raw } from './html.ts';

// A tandem's two wheels, of which the second takes its line from the first.
const wheels = raw(
  '<g fill="none" stroke="currentColor" stroke-width="3.5"><circle cx="16" cy="16" r="13.5"/><circle cx="35" cy="16" r="13.5"/></g>' +
    '<path fill="none" stroke="currentColor" stroke-width="2.5" d="M16 16h19"/>' +
    '<g fill="currentColor"><circle cx="16" cy="16" r="3.5"/><circle cx="35" cy="16" r="3.5"/></g>',
);

/** The two wheels in the colour of the text around them, left out by screen readers: the name stands beside it. */
export const logo = html`<svg class="tandem-brand__logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 51 32" width="51" height="32" aria-hidden="true" focusable="false">${wheels}</svg>`;

/** The same as a file of its own, for the browser's tab. */
export const favicon = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -9.5 51 51" color="#0d4f57">${wheels}</svg>`;
