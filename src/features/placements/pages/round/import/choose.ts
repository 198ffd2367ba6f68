import type { Me } from '../../../../../platform/identity/me.ts';
import { button, details, fileUpload } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { type ImportKind, importKinds, mayImport, tables } from '../../../imports/kinds.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundPath } from '../frame.ts';

export const kindWords: Readonly<Record<ImportKind, string>> = {
  students: 'Students',
  offers: 'Offers of places',
  educators: 'Practice educators',
  pins: 'Pins: placements promised or refused beforehand',
};

/** Step 1: the files, each in its place. */
export function chooseStep(round: PlacementRound, me: Me, csrf: Html, entry: Entry): Html {
  const kinds = importKinds.filter((kind) => mayImport(me, kind));
  return html`<h3 class="govuk-heading-m">1. Choose your files</h3>
<p class="govuk-body">One file or several, as CSV or Excel, with the column headings in the first row. Nothing is changed until you have seen what would change and said yes.</p>
<form method="post" enctype="multipart/form-data" novalidate${attributes({ action: roundPath(round, 'import') })}>
${csrf}
${kinds.map((kind, index) =>
  fileUpload({
    // The message that no file was chosen is about all of them, and leads to the first.
    id: index === 0 ? 'file' : kind,
    name: kind,
    label: { text: kindWords[kind], classes: 'govuk-label--s' },
    attributes: { accept: '.csv,.xlsx,.txt,.tsv' },
    ...errorAt(entry, index === 0 ? 'file' : kind),
  }),
)}
${details({ summaryText: 'What each file holds', html: html`${kinds.map(columnsOf)}` })}
${button({ text: 'Read the files', preventDoubleClick: true })}
</form>`;
}

function columnsOf(kind: ImportKind): Html {
  const columns = Object.entries(tables[kind].columns);
  return html`<h4 class="govuk-heading-s">${kindWords[kind]}</h4>
<ul class="govuk-list govuk-list--bullet">${columns.map(([name, { expected, needed }]) => html`<li><strong>${name}</strong>${needed ? ' (needed)' : ''}: ${expected}</li>`)}</ul>`;
}
