import { mayShow, protect, type Shown, type ShownTable } from '../../../engines/workforce/disclosure/index.ts';
import { addFigures, type Figures, noFigures, type RatioName } from '../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import { restsOn } from '../../../engines/workforce/totals/make-total.ts';
import { countsOf, peopleTable } from '../../../engines/workforce/totals/tables.ts';

/** What others than their owners may see of the figures of one return, or of several together. */
export interface Visible {
  /** A count of a table, by the table's name and its category. */
  count: (table: string, category: string) => Shown;
  /** Whether a rate may be shown with its numerator and denominator. */
  rate: (name: RatioName) => boolean;
}

/** Everything is visible to whoever owns it. */
export const allVisible: Visible = { count: () => ({ value: 0 }), rate: () => true };

/**
 * What may be seen of several returns shown beside each other and together: counts of 1 to 4 are hidden, and what would give them away by
 * adding or taking away, over the categories of a table and over the returns (docs/decisions/0080-small-numbers.md). The last is
 * that of all together.
 */
export function visibleTo(returns: readonly { figures: Figures; service: Service }[]): Visible[] {
  const together = returns.map(({ figures }) => figures).reduce(addFigures, noFigures());
  const own = returns.map(({ figures, service }) => countsOf(figures, service));
  const names = Object.keys(countsOf(together, 'children'));
  const people = beside(peopleTable, own);
  const tables = new Map(names.map((name) => [name, name === peopleTable ? people : beside(name, own)]));
  return [...returns.keys(), returns.length].map((at): Visible => {
    const count = (table: string, category: string): Shown => cellOf(tables.get(table), category, at);
    return {
      count,
      rate: (name) => mayShow({ restsOn: restsOn[name].people.map((row) => count(peopleTable, row)) }).show,
    };
  });
}

type Own = readonly Record<string, { counts: Readonly<Record<string, number>>; total: boolean }>[];

/** A table with a column for each return and their totals, protected as a whole. */
function beside(name: string, own: Own): ShownTable {
  const rows = [...new Set(own.flatMap((tables) => Object.keys(tables[name]?.counts ?? {})))].toSorted();
  const total = own.some((tables) => tables[name]?.total);
  return protect({
    rows,
    columns: own.map((_, at) => `${at}`),
    counts: rows.map((row) => own.map((tables) => tables[name]?.counts[row] ?? 0)),
    totals: { rows: true, columns: total, grand: total },
  });
}

function cellOf(table: ShownTable | undefined, category: string, at: number): Shown {
  const row = table?.rows.indexOf(category) ?? -1;
  if (table === undefined || row < 0) return { value: 0 };
  // Where the whole of a column is hidden, its parts are: who knows the whole from elsewhere could add up.
  const whole = at < table.columns.length ? table.columnTotals?.[at] : table.grandTotal;
  if (whole !== undefined && 'suppressed' in whole) return { suppressed: true };
  return (at < table.columns.length ? table.cells[row]?.[at] : table.rowTotals?.[row]) ?? { suppressed: true };
}
