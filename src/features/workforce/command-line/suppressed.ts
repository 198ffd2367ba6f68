import {
  mayShow,
  protect,
  type Shown,
  type ShownTable,
  usualThreshold,
} from '../../../engines/workforce/disclosure/index.ts';
import { addFigures, type Figures, noFigures, type RatioName } from '../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import { restsOn } from '../../../engines/workforce/totals/make-total.ts';
import { countsOf, peopleTable, reachingCategories } from '../../../engines/workforce/totals/tables.ts';

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
  const agesTell = tellOfEachOther(tables, [...own, countsOf(together, 'children')]);
  return [...returns.keys(), returns.length].map((at): Visible => {
    const count = (table: string, category: string): Shown => {
      const shown = cellOf(tables.get(table), category, at);
      if (table === peopleTable || ('value' in shown && shown.value === 0)) return shown;
      if (agesTell && table.startsWith('reaching')) return { suppressed: true };
      return 'suppressed' in cellOf(people, wholeOf(table), at) ? { suppressed: true } : shown;
    };
    return {
      count,
      rate: (name) => mayShow({ restsOn: restsOn[name].people.map((row) => count(peopleTable, row)) }).show,
    };
  });
}

/** Whom a table divides. Their number stands in the table of people as well: where it is hidden there, the table adds up to nothing. */
const wholeOf = (table: string): string =>
  table.startsWith('leavers') ? 'leavers' : table.startsWith('starters') ? 'starters' : 'inPost';

/**
 * The tables of ages divide the same people at other ages, so one could tell what another hides: those of who reaches 55, 60 and
 * 66 are shown only where none of them hides anything, and where nobody can work out that 1 to 4 people are exactly 60 (who are
 * 60 already, less those of 61 and over).
 */
function tellOfEachOther(tables: ReadonlyMap<string, ShownTable>, own: Own): boolean {
  const ofAges = [...tables].filter(([name]) => name === 'inPostByAge' || name.startsWith('reaching'));
  const hides = ofAges.some(([, { cells, rowTotals = [], columnTotals = [] }]) =>
    [...cells.flat(), ...rowTotals, ...columnTotals].some((cell) => 'suppressed' in cell),
  );
  const sixty = own.map(({ reaching60, reaching66 }) => {
    const [already60 = ''] = reachingCategories(60);
    const older = reachingCategories(66).slice(0, -1);
    const count = (counts: Readonly<Record<string, number>> | undefined, category: string) => counts?.[category] ?? 0;
    return count(reaching60?.counts, already60) - older.reduce((all, one) => all + count(reaching66?.counts, one), 0);
  });
  return hides || sixty.some((people) => people > 0 && people < usualThreshold);
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
