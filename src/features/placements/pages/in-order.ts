const words = new Intl.Collator('en-GB', { numeric: true });

/** The part of a list that a table's page shows, in the order asked for. */
export function inOrder<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number,
  {
    direction,
    offset,
    perPage,
    as,
  }: { direction: 'ascending' | 'descending'; offset: number; perPage: number; as: 'csv' | 'xlsx' | undefined },
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const order = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : words.compare(String(one), String(other));
  const sorted = rows.toSorted((a, b) => sign * order(by(a), by(b)));
  return as ? sorted : sorted.slice(offset, offset + perPage);
}

/** Whether any of these texts holds what was searched for, whatever the case. */
export function found(searched: string | undefined, ...texts: readonly (string | undefined)[]): boolean {
  if (searched === undefined) return true;
  const wanted = searched.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
