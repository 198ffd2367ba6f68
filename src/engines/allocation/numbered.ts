/** The row with that number. A number outside the list is a fault of this engine, never of its data. */
export function numbered<Row>(rows: ArrayLike<Row>, number: number): Row {
  const row = rows[number];
  if (row === undefined) throw new RangeError(`there is no row ${number} among ${rows.length}`);
  return row;
}

/** Rows gathered by a key, keys and rows in the order in which they come. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
