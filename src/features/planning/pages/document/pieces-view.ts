import { type Html, html } from '../../../../platform/web/html.ts';
import type { TextPiece } from '../../document/compare/compare.ts';

/** A text with what is new and what is gone marked: by more than colour, and in words for those who do not see it. */
export const piecesView = (pieces: readonly TextPiece[]): Html =>
  html`<p class="govuk-body tandem-as-typed">${pieces.map(({ text, is }) => {
    if (is === 'new')
      return html`<ins class="tandem-new"><span class="govuk-visually-hidden">new: </span>${text}<span class="govuk-visually-hidden"> end of new </span></ins>`;
    if (is === 'gone')
      return html`<del class="tandem-gone"><span class="govuk-visually-hidden">gone: </span>${text}<span class="govuk-visually-hidden"> end of gone </span></del>`;
    return html`${text}`;
  })}</p>`;
