import { sectionAnchor } from '../../../../../platform/documents/index.ts';
import { button, details, textarea } from '../../../../../platform/web/components/index.ts';
import { formatDate, formatDateTime } from '../../../../../platform/web/dates.ts';
import { type Entry, errorAt, typed } from '../../../../../platform/web/form.ts';
import { problemSummary } from '../../../../../platform/web/form-body.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { count } from '../../../../../platform/web/words.ts';
import type { LiveFigures } from '../../../document/figures/model.ts';
import { type PlanAction, type PlanDocument, standings } from '../../../document/model.ts';
import type { PlanSection } from '../../../document/sections.ts';
import type { KeptText } from '../../../document/store/texts.ts';
import { plainTable } from '../../plain-table.ts';
import { documentPath } from '../paths.ts';

/** What the editor of a section shows. */
export interface SectionShown {
  plan: PlanDocument;
  caption: string;
  section: PlanSection;
  kept: KeptText | undefined;
  figures: LiveFigures;
  actions: readonly PlanAction[];
  entry: Entry;
  csrf: Html;
}

/** The editor of a section: its text, the figures that it may name, and its actions. */
export function sectionView(shown: SectionShown): Html {
  const { plan, caption, section, kept, figures, entry, csrf } = shown;
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problemSummary(entry)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${caption}</span>${section.title}</h1>
<p class="govuk-body">${section.hint}</p>
<form method="post" novalidate>${csrf}
<input type="hidden" name="began"${attributes({ value: kept?.id ?? '' })}>
${textarea({
  id: 'body',
  name: 'body',
  label: { text: 'Text', classes: 'govuk-label--s' },
  hint: {
    text: 'Leave an empty line between paragraphs. Begin a line with a dash and a space for a list. A figure that you type needs its source, such as “(DfE, 2022)”.',
  },
  rows: '18',
  value: typed(entry, 'body', kept?.body ?? section.prompt),
  ...errorAt(entry, 'body'),
})}
${kept && html`<p class="govuk-hint">Last kept on ${formatDateTime(kept.at)}${kept.by !== undefined && html` by ${kept.by}`}.</p>`}
${conflict(shown)}
<div class="govuk-button-group">${button({ text: 'Keep this text', preventDoubleClick: true })}<a class="govuk-link"${attributes({ href: `${documentPath(plan)}#${sectionAnchor(section)}` })}>Cancel</a></div>
</form>
${figuresToName(figures)}
${section.actions && actionsView(shown)}
</div></div>`;
}

/** Where somebody else kept a text meanwhile: theirs. Saving again takes its place, and it stays in the history. */
function conflict({ entry, kept }: SectionShown): Html {
  const { began } = entry.values;
  if (kept === undefined || began === undefined || began === kept.id) return nothing;
  return html`<div class="govuk-inset-text"><h2 class="govuk-heading-s">What ${kept.by ?? 'somebody'} kept meanwhile</h2>
<p class="govuk-body tandem-as-typed">${kept.body}</p></div>`;
}

function figuresToName({ key, sources }: LiveFigures): Html {
  if (key.length === 0) return nothing;
  const sourceWords = (id: string) => sources.find((source) => source.id === id)?.text ?? '';
  return details({
    summaryText: `Figures that your text can name: ${key.length}`,
    html: html`<p class="govuk-body">Type a figure’s name in braces, and it is put in with its source: as it is today until the plan goes to the board, and locked from then on. Add “:when” for the year or day that it is of: ${typedAs('children-vacancy:when')}.</p>
${plainTable(
  'Figures that the text can name',
  ['Type', 'Figure', 'Today', 'Of', 'Source'],
  key.map((figure) => [typedAs(figure.key), figure.title, figure.words, figure.of, sourceWords(figure.source)]),
  () => false,
)}`,
  });
}

/** A figure's name as it is typed: broken at a hyphen it would be read as two. */
const typedAs = (key: string): Html => html`<span class="tandem-unbroken">{${key}}</span>`;

function actionsView({ plan, section, actions }: SectionShown): Html {
  return html`<h2 class="govuk-heading-m" id="actions">What will be done: ${count(actions.length, 'action')}</h2>
${
  actions.length > 0 &&
  html`<dl class="govuk-summary-list">${actions.map(
    (action) =>
      html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${action.what}</dt>
<dd class="govuk-summary-list__value">${action.who}, by ${formatDate(action.due)}. ${standings[action.standing]}</dd>
<dd class="govuk-summary-list__actions"><a class="govuk-link"${attributes({ href: documentPath(plan, 'actions', action.id) })}>Change<span class="govuk-visually-hidden">: ${action.what}</span></a></dd></div>`,
  )}</dl>`
}
${button({ text: 'Add an action', href: documentPath(plan, 'actions', 'add', section.id), classes: 'govuk-button--secondary' })}`;
}
