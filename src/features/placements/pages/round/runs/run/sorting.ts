import type { TableQuery } from '../../../../../../platform/web/table/index.ts';

type Value = string | number | undefined;
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** The rows in the order asked for, those without a value last; equal ones stay as they were. */
export function sortedBy<Row, Sort extends string>(
  rows: readonly Row[],
  { sort, direction }: Pick<TableQuery<Sort>, 'sort' | 'direction'>,
  values: Readonly<Record<Sort, (row: Row) => Value>>,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [values[sort](a), values[sort](b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return (
      sign *
      (typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(`${one}`, `${other}`))
    );
  });
}

/** Whether any of the texts holds what was searched for. */
export function found(searched: string | undefined, ...texts: readonly (string | undefined)[]): boolean {
  if (searched === undefined) return true;
  const wanted = searched.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
