import { details, table, tag } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html, join, nothing } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { capitalised, formatNumber } from '../../../../../platform/web/words.ts';
import { type ImportKind, nouns } from '../../../imports/kinds.ts';
import type { FieldChange, FilePlan, RowChange } from '../../../imports/plan.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundPath } from '../frame.ts';
import { kindWords } from './choose.ts';

/** Rows that the page shows of one list; the others are in the download. */
const shownRows = 100;

const goneWords: Readonly<Record<ImportKind, string>> = {
  students: 'to be withdrawn',
  offers: 'to be withdrawn',
  educators: 'to be marked as left',
  pins: 'to be removed',
};

/** `118 unchanged, 9 updated, 3 new, 11 cannot be read` */
export function countsInWords({ kind, unchanged, changes, badRows }: FilePlan): string {
  const of = (how: RowChange['how']) => changes.filter((change) => change.how === how).length;
  const parts: [number, string][] = [
    [unchanged, 'unchanged'],
    [of('updated'), 'updated'],
    [of('new'), 'new'],
    [of('back'), 'back again'],
    [of('gone'), goneWords[kind]],
    [badRows.size, 'cannot be read'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${formatNumber(number)} ${words}`);
  return told.length === 0 ? 'no rows' : told.join(', ');
}

/** Step 3 for one file: the numbers, what would be withdrawn first, what would change, and what could not be read. */
export function changesView(round: PlacementRound, file: FilePlan): Html {
  if (file.unreadable !== undefined) return nothing;
  const { kind, changes } = file;
  const gone = changes.filter(({ how }) => how === 'gone');
  const updated = changes.filter(({ how, fields }) => how === 'updated' || (how === 'back' && fields.length > 0));
  const others = changes.filter((change) => change.how !== 'gone' && !updated.includes(change));
  return html`<h4 class="govuk-heading-s">${kindWords[kind]}: ${countsInWords(file)}</h4>
${gone.length > 0 && listOf(`${capitalised(nouns[kind][1])} ${goneWords[kind]}, because this file is complete and they are not in it`, gone, kind)}
${updated.length > 0 && folded(`What would be updated (${formatNumber(updated.length)})`, updatedTable(updated), updated.length <= 20)}
${others.length > 0 && folded(`What would be added (${formatNumber(others.length)})`, listOf(`${capitalised(nouns[kind][1])} to be added`, others, kind), false)}
${file.problems.length > 0 && problemsOf(round, file)}`;
}

function folded(summaryText: string, content: Html, open: boolean): Html {
  return details({ summaryText, html: content, open });
}

function more(total: number): Html {
  return total > shownRows
    ? html`<p class="govuk-body">These are the first ${shownRows} of ${formatNumber(total)}.</p>`
    : nothing;
}

function listOf(caption: string, changes: readonly RowChange[], kind: ImportKind): Html {
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [{ text: 'Reference' }, { text: kind === 'offers' ? 'Team' : kind === 'pins' ? 'Pin' : 'Name' }],
      rows: changes.slice(0, shownRows).map(({ reference, name, how }) => [
        { text: reference },
        {
          html: html`${name}${how === 'back' && html` ${tag({ text: 'Back again', classes: 'govuk-tag--yellow' })}`}`,
        },
      ]),
    }),
  )}${more(changes.length)}`;
}

function updatedTable(changes: readonly RowChange[]): Html {
  const line = ({ field, before, after }: FieldChange) =>
    html`${field}: ${before === '' ? html`<i>empty</i>` : before} → ${after === '' ? html`<i>empty</i>` : after}`;
  return html`${scrollable(
    'Updates',
    table({
      caption: 'Updates',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Reference' }, { text: 'Who or what' }, { text: 'What changes: as it is → as it would be' }],
      rows: changes.slice(0, shownRows).map(({ reference, name, fields, how }) => [
        { text: reference },
        {
          html: html`${name}${how === 'back' && html` ${tag({ text: 'Back again', classes: 'govuk-tag--yellow' })}`}`,
        },
        { html: join(fields.map(line), html`<br>`) },
      ]),
    }),
  )}${more(changes.length)}`;
}

function problemsOf(round: PlacementRound, { kind, problems, badRows, name }: FilePlan): Html {
  const file = (what: string, as: string) =>
    attributes({ href: `${roundPath(round, 'import', what)}?kind=${kind}&as=${as}` });
  return html`${scrollable(
    `Rows of ${name}`,
    table({
      caption: `Rows of ${name} that cannot be read (${formatNumber(badRows.size)})`,
      captionClasses: 'govuk-table__caption--s',
      head: ['Row', 'Column', 'Value', 'What is wrong', 'What is expected'].map((text) => ({ text })),
      rows: problems
        .slice(0, shownRows)
        .map(({ row, column, value, wrong, expected }) => [
          { text: row },
          { text: column },
          { text: value },
          { text: wrong },
          { text: expected },
        ]),
    }),
  )}${more(problems.length)}
<p class="govuk-body">Download these rows to put them right, then choose that file above:
<a class="govuk-link"${file('rows', 'xlsx')}>rows as Excel</a>, <a class="govuk-link"${file('rows', 'csv')}>rows as CSV</a>;
or only the list of what is wrong: <a class="govuk-link"${file('problems', 'xlsx')}>problems as Excel</a>, <a class="govuk-link"${file('problems', 'csv')}>problems as CSV</a>.</p>`;
}
