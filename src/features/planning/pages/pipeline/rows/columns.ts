import { formatShortDate } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import type { Column } from '../../../../../platform/web/table/index.ts';
import { capitalised, formatNumber } from '../../../../../platform/web/words.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import type { PipelineKind, PipelineRow } from '../../../pipeline/model.ts';
import { pipelinePath } from '../paths.ts';

/** The columns of a kind's table, as people read them, and what can be done with a row. */
export function rowColumns(kind: PipelineKind): Column<PipelineRow>[] {
  return [
    ...Object.keys(formats[kind].table.columns)
      .filter((name) => name !== 'as_at')
      .map(
        (name): Column<PipelineRow> => ({
          key: name,
          heading: headingOf(name),
          sort: true,
          numeric: figures.has(name),
          cell: (row) => cellOf(row, name),
        }),
      ),
    { key: 'right', heading: 'Put right', cell: (row) => linkTo(row, 'Put right', putRightPath(row)) },
    { key: 'remove', heading: 'Remove', cell: (row) => linkTo(row, 'Remove', pipelinePath('rows', row.id, 'remove')) },
  ];
}

export const putRightPath = ({ kind, id }: PipelineRow): string => `${pipelinePath('enter', kind)}?row=${id}`;

const figures = new Set([
  'students_placed',
  'placed_and_recruited',
  'nqsws',
  'other_graduates',
  'graduates',
  'students',
  'out_of',
  'percent',
]);

/** `NQSW year` of `nqsw_year`. */
const headingOf = (name: string): string => capitalised(name.replaceAll('_', ' ')).replace(/^Nqsw/, 'NQSW');

/** A cell in the words of the pages; a source with its date. */
export function cellOf(row: PipelineRow, column: string): string {
  if (column === 'source') return `${row.source}, ${formatShortDate(row.asAt)}`;
  const { cells, fields } = formats[row.kind];
  const cell = cells(row)[column] ?? '';
  if (column === 'percent' && cell !== '') return `${cell}%`;
  return typeof cell === 'number' ? formatNumber(cell) : (fields[column]?.choices?.[cell] ?? cell);
}

/** What tells a row from the others of its kind. */
const naming: Readonly<Record<PipelineKind, readonly string[]>> = {
  conversion: ['organisation', 'service', 'nqsw_year'],
  destinations: ['university', 'programme', 'leaving_year', 'asked', 'activity', 'employer', 'role'],
  programmes: ['university', 'programme', 'academic_year', 'step'],
};

/** `Thornham Council, Children’s, 2017-18` */
export const rowWords = (row: PipelineRow): string =>
  naming[row.kind]
    .map((column) => cellOf(row, column))
    .filter((part) => part !== '')
    .join(', ');

/** Which row a link is of is told to whoever hears the page. */
const linkTo = (row: PipelineRow, words: string, href: string): Html =>
  html`<a class="govuk-link"${attributes({ href })}>${words}<span class="govuk-visually-hidden"> ${rowWords(row)}</span></a>`;
