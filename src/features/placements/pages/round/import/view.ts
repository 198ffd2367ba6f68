import type { Me } from '../../../../../platform/identity/me.ts';
import { button, checkboxes } from '../../../../../platform/web/components/index.ts';
import type { Entry } from '../../../../../platform/web/form.ts';
import { problemSummary } from '../../../../../platform/web/form-body.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { count } from '../../../../../platform/web/words.ts';
import { type ImportKind, nouns } from '../../../imports/kinds.ts';
import type { FilePlan, ImportPlan } from '../../../imports/plan.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundPath } from '../frame.ts';
import { changesView } from './changes-view.ts';
import { chooseStep } from './choose.ts';
import { understoodView } from './understood-view.ts';

export interface ImportView {
  round: PlacementRound;
  me: Me;
  csrf: Html;
  entry: Entry;
  /** What the chosen files would change; nothing where none are chosen. */
  plan: ImportPlan | undefined;
  complete: ReadonlySet<ImportKind>;
  /** The changes were made already; what is left are rows to be put right. */
  accepted: boolean;
}

/** The three steps of an import, on one page. */
export function importBody(view: ImportView): { problems: Html; body: Html } {
  const { round, me, csrf, entry, plan } = view;
  return {
    problems: problemSummary(entry),
    body: html`<h2 class="govuk-heading-l">Import</h2>
${chooseStep(round, me, csrf, entry)}
${plan === undefined ? nothing : [understoodStep(round, csrf, plan), changesStep(view, plan)]}`,
  };
}

function understoodStep(round: PlacementRound, csrf: Html, { files }: ImportPlan): Html {
  return html`<h3 class="govuk-heading-m">2. What was understood</h3>
${files.map((file) => understoodView(round, csrf, file))}`;
}

function changesStep({ round, csrf, complete, accepted }: ImportView, plan: ImportPlan): Html {
  const readable = plan.files.filter(({ unreadable }) => unreadable === undefined);
  return html`<h3 class="govuk-heading-m" id="changes">3. What would change</h3>
${accepted && html`<p class="govuk-body">The changes were made. These rows could not be read; they are kept for a day so that you can put them right.</p>`}
${readable.map((file) => changesView(round, file))}
${readable.length > 0 && !accepted && completeForm(round, readable, complete)}
${plan.changes === 0 ? nothingToDo(readable.length > 0) : acceptButton(round, csrf, plan, complete)}
<form method="post"${attributes({ action: roundPath(round, 'import', 'discard') })}>${csrf}
${button({ text: 'Discard these files', classes: 'govuk-button--secondary' })}
</form>`;
}

function nothingToDo(anyReadable: boolean): Html {
  if (!anyReadable)
    return html`<p class="govuk-body">None of these files can be used as they are. Nothing was changed.</p>`;
  return html`<p class="govuk-body">There is nothing to change: the rows that can be read are in the round as they are in the files.</p>`;
}

/** Asked again with the boxes ticked, the page lists what would be withdrawn. */
function completeForm(round: PlacementRound, files: readonly FilePlan[], complete: ReadonlySet<ImportKind>): Html {
  return html`<form method="get"${attributes({ action: `${roundPath(round, 'import')}` })}>
${checkboxes({
  idPrefix: 'complete',
  name: 'complete',
  fieldset: { legend: { text: 'Is any of these files complete?', classes: 'govuk-fieldset__legend--s' } },
  hint: {
    text: 'A row that is missing withdraws nobody, unless you say that the file is complete: then whoever is missing from the services and universities that it names is listed first, to be withdrawn.',
  },
  items: files.map(({ kind, name }) => ({
    value: kind,
    text: `${name} holds all ${nouns[kind][1]}`,
    checked: complete.has(kind),
  })),
})}
${button({ text: 'Show what would change', classes: 'govuk-button--secondary' })}
</form>`;
}

function acceptButton(round: PlacementRound, csrf: Html, plan: ImportPlan, complete: ReadonlySet<ImportKind>): Html {
  const unusable = plan.files.reduce((sum, { badRows }) => sum + badRows.size, 0);
  const these = plan.changes === 1 ? 'Make this change' : `Make these ${count(plan.changes, 'change')}`;
  return html`${unusable > 0 && html`<p class="govuk-body">The ${count(unusable, 'row')} that cannot be read will be left out, and kept for a day to be put right.</p>`}
<form method="post"${attributes({ action: roundPath(round, 'import', 'accept') })}>${csrf}
<input type="hidden" name="digest"${attributes({ value: plan.digest })}>
${[...complete].map((kind) => html`<input type="hidden" name="complete"${attributes({ value: kind })}>`)}
${button({ text: these, preventDoubleClick: true })}
</form>`;
}
