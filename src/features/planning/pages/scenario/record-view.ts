import { type Html, html } from '../../../../platform/web/html.ts';
import type { Hindcast } from '../../forecasting/record.ts';
import { recordPart } from '../../projected/record.ts';
import { partView } from './part-view.ts';

/** How good forecasts like this have been, in words that a board understands. */
export function recordView(hindcast: Hindcast | undefined): Html {
  const part = recordPart(hindcast);
  return html`<h2 class="govuk-heading-m" id="record">${part.title}</h2>
${partView(part, false)}`;
}
