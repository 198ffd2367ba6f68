import { type Html, html } from '../../../../platform/web/html.ts';
import type { Part, PartTable } from '../../projected/part.ts';
import { plainTable } from '../plain-table.ts';

/** A part of a projection: its sentences, tables and notes; its heading where it is one of several. */
export function partView(part: Part, heading = true): Html {
  const { title, lead, sentences, list, tables, notes } = part;
  return html`${heading && html`<h3 class="govuk-heading-m">${title}</h3>`}
${lead !== undefined && html`<p class="govuk-body">${lead}</p>`}
${
  list && sentences.length > 0
    ? html`<ul class="govuk-list govuk-list--bullet">${sentences.map((one) => html`<li>${one}</li>`)}</ul>`
    : sentences.map((one) => html`<p class="govuk-body">${one}</p>`)
}
${tables.map(partTable)}
${notes.map((one) => html`<p class="govuk-body-s">${one}</p>`)}`;
}

export const partTable = ({ title, headings, rows }: PartTable): Html => plainTable(title, headings, rows);
