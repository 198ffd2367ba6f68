import { button, details, insetText, select, table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { list } from '../../../../../platform/web/words.ts';
import type { FilePlan } from '../../../imports/plan.ts';
import type { ColumnFound } from '../../../imports/understood.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundPath } from '../frame.ts';
import { kindWords } from './choose.ts';

/** Step 2 for one file: which column is which, and what was left aside. */
export function understoodView(round: PlacementRound, csrf: Html, file: FilePlan): Html {
  const { columns, unknown } = file.understood;
  const title = html`<h4 class="govuk-heading-s">${kindWords[file.kind]}: ${file.name}</h4>`;
  if (columns.every(({ heading }) => heading === undefined) && unknown.length === 0) {
    return html`${title}${problemOf(file)}`;
  }
  const found = columns.filter(({ heading }) => heading !== undefined);
  const missing = columns.filter(({ heading, needed }) => needed && heading === undefined);
  const mapping = html`${scrollable(
    `Columns of ${file.name}`,
    table({
      caption: `Columns of ${file.name}`,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Column' }, { text: 'Heading in your file' }, { text: 'For example' }],
      rows: found.map(({ column, heading, samples }) => [
        { text: column },
        { text: heading ?? '' },
        { text: samples.join(', ') },
      ]),
    }),
  )}${namingForm(round, csrf, file)}`;
  return html`${title}
${problemOf(file)}
<p class="govuk-body">${found.length} of ${columns.length} columns were found.${file.unreadable !== undefined && unknown.length > 0 && html` Not used: ${list(unknown.map(({ heading }) => heading))}.`}</p>
${missing.length > 0 && namingOf(mapping, 'Say which of your columns is which', true)}
${missing.length === 0 && namingOf(mapping, 'See or change which column is which', false)}
${file.warnings.length > 0 && warnings(file)}`;
}

function problemOf(file: FilePlan): Html {
  if (file.unreadable === undefined) return nothing;
  return insetText({
    html: html`<p class="govuk-body govuk-!-font-weight-bold">Nothing of this file can be used as it is.</p><p class="govuk-body">${file.unreadable}</p>`,
  });
}

function namingOf(content: Html, summary: string, open: boolean): Html {
  return details({ summaryText: summary, html: content, open });
}

/** Which heading stands for which column; remembered for the next file of this person. */
function namingForm(round: PlacementRound, csrf: Html, { kind, understood }: FilePlan): Html {
  const { columns, unknown } = understood;
  const open = columns.filter(({ heading, column }) => heading === undefined || heading.toLowerCase() !== column);
  if (unknown.length === 0 && open.every(({ heading }) => heading === undefined)) return nothing;
  const choice = ({ column, expected, heading, needed }: ColumnFound) =>
    select({
      id: `${kind}-column-${column}`,
      name: `column-${column}`,
      label: { text: needed ? `${column} (needed)` : column },
      hint: { text: expected },
      items: [
        { value: '', text: 'Not in this file' },
        ...[...(heading === undefined ? [] : [{ heading, samples: [] }]), ...unknown].map((each) => ({
          value: each.heading,
          text: each.samples.length > 0 ? `${each.heading} (${each.samples.join(', ')})` : each.heading,
        })),
      ],
      value: heading ?? '',
    });
  return html`<form method="post" novalidate${attributes({ action: roundPath(round, 'import', 'columns') })}>
${csrf}<input type="hidden" name="kind"${attributes({ value: kind })}>
${open.map(choice)}
${button({ text: 'Use these columns', classes: 'govuk-button--secondary' })}
</form>`;
}

const shownWarnings = 20;

function warnings({ warnings: all }: FilePlan): Html {
  const more = all.length - shownWarnings;
  return html`<ul class="govuk-list govuk-list--bullet">${all.slice(0, shownWarnings).map((line) => html`<li>${line}</li>`)}${more > 0 && html`<li>and ${more} more like these</li>`}</ul>`;
}
