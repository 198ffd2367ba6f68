import { type Step, stepNames } from '../../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { oneOf, search, type TableQuery, tableQuery } from '../../../../../platform/web/table/index.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { type PipelineRow, pipelineKinds } from '../../../pipeline/model.ts';

const columns = new Set(pipelineKinds.flatMap((kind) => Object.keys(formats[kind].table.columns)));

/** What may be asked of the rows of a kind. The usual order is the store's: by whose they are, the latest year first. */
export const rowsQuery = tableQuery({
  sortable: ['usual', ...columns],
  filters: { year: search(), whose: search(), service: oneOf(['children', 'adults']), programme: search() },
});
export interface RowFilters {
  /** As it is written: `2018-19`. */
  year?: string | undefined;
  /** The name of an organisation. */
  whose?: string | undefined;
  service?: string | undefined;
  programme?: string | undefined;
}
export type RowsQuery = TableQuery<string, RowFilters & Record<string, string | undefined>>;

export const programmeOf = (row: PipelineRow): string | undefined =>
  row.kind === 'conversion' ? undefined : row.figures.programme;

/** The rows that were asked for, in the order asked for; those without a figure last. */
export function rowsAsked(rows: readonly PipelineRow[], { filters, sort, direction }: RowsQuery): PipelineRow[] {
  const chosen = rows.filter(
    (row) =>
      (filters.year ?? yearName(row.year)) === yearName(row.year) &&
      (filters.whose ?? row.organisation) === row.organisation &&
      (filters.service ?? row.service) === row.service &&
      (filters.programme ?? programmeOf(row)) === programmeOf(row),
  );
  if (sort === 'usual') return chosen;
  const sign = direction === 'ascending' ? 1 : -1;
  return chosen.toSorted((a, b) => {
    const [one, other] = [placeOf(a, sort), placeOf(b, sort)];
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return sign * (typeof one === 'number' && typeof other === 'number' ? one - other : byWord(`${one}`, `${other}`));
  });
}

const byWord = new Intl.Collator('en-GB', { numeric: true }).compare;

/** Steps go by the order in which students come to them. */
function placeOf(row: PipelineRow, column: string): string | number {
  const cell = formats[row.kind].cells(row)[column] ?? '';
  return column === 'step' ? stepNames.findIndex((step: Step) => step === cell) : cell;
}
