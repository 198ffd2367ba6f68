import { protect, protectParts, protectSpans, type Shown, type ShownTable, type Span } from '../disclosure/index.ts';
import { ageSteps, cumulativeSpans, tablesOfAge } from './ages.ts';
import { countOf, type PartCounts, rowsOf } from './parts.ts';
import { dividingTables, peopleTable, type Whole, wholeOf, wholes } from './tables.ts';

/** A table of several returns: the count of a category in the return of a number, or, past the last, in all together. */
export type Beside = (category: string, at: number) => Shown;

const suppressed: Shown = { suppressed: true };
const isHidden = (shown: Shown | undefined): boolean => shown === undefined || 'suppressed' in shown;

/** A table that divides no whole, over categories and returns. */
export function besideAlone(name: string, returns: PartCounts): Beside {
  const shown = protect(tableOf(name, returns, false));
  return (category, at) => cellOf(shown, category, at, returns.length);
}

/**
 * The people of several returns and all tables that divide them, by name. As in a total, a whole is shown wherever it stands or
 * nowhere; of a return whose whole is hidden the tables only say where nobody is.
 */
export function besideEachOther(returns: PartCounts): Map<string, Beside> {
  const people = besideAlone(peopleTable, returns);
  const all = returns.length;
  const tables = new Map<string, Beside>();
  const hidden = new Map<string, ReadonlySet<number>>();
  for (const whole of wholes) {
    let without = new Set(Array.from({ length: all + 1 }, (_, at) => at).filter((at) => isHidden(people(whole, at))));
    for (let failed = new Set<number>(); ; without = new Set([...without, ...failed, all])) {
      const divided = dividedBy(whole, returns, without);
      failed = divided.failed;
      if (failed.size > 0) continue;
      for (const [name, table] of divided.tables) tables.set(name, table);
      hidden.set(whole, without);
      break;
    }
  }
  return tables.set(peopleTable, (category, at) => (hidden.get(category)?.has(at) ? suppressed : people(category, at)));
}

/** The tables of one whole, and the returns that can show nothing beside it: of these it must be hidden. */
function dividedBy(whole: Whole, returns: PartCounts, hidden: ReadonlySet<number>) {
  const tables = new Map<string, Beside>();
  const failed = new Set<number>();
  const apart = (name: string, alone: (at: number) => Column | undefined): void => {
    const each = returns.map((_, at) => alone(at));
    for (const [at, column] of each.entries()) if (column === undefined) failed.add(at);
    tables.set(name, (category, at) => {
      const shown = (at < each.length ? each.slice(at, at + 1) : each).map(
        (column) => column?.(category) ?? suppressed,
      );
      return shown.some(isHidden) ? suppressed : { value: shown.reduce((sum, cell) => sum + peopleIn(cell), 0) };
    });
  };
  for (const name of dividingTables('children')) {
    if (wholeOf(name) !== whole || tablesOfAge.includes(name)) continue;
    const shown = hidden.size === 0 ? protectParts(tableOf(name, returns, true)) : undefined;
    if (shown) tables.set(name, (category, at) => cellOf(shown, category, at, returns.length));
    else apart(name, (at) => columnOf(name, returns.slice(at, at + 1), hidden.has(at)));
  }
  if (whole === 'inPost') {
    const spans = returns.map((one, at) => agesOf(one, hidden.has(at)));
    for (const name of new Set(cumulativeSpans.map(({ table }) => table))) {
      apart(name, (at) => {
        const shown = spans[at];
        return shown && ((row) => shown.get(`${name} ${row}`) ?? suppressed);
      });
    }
  }
  return { tables, failed };
}

const peopleIn = (shown: Shown): number => ('value' in shown ? shown.value : 0);

/** The counts of one return by category. */
type Column = (category: string) => Shown;

/** Where the whole is hidden, that nobody is somewhere is all that is shown. */
const onlyNobody = (people: number): Shown => (people === 0 ? { value: 0 } : suppressed);

function columnOf(name: string, one: PartCounts, wholeHidden: boolean): Column | undefined {
  if (wholeHidden) return (category) => onlyNobody(countOf(one[0]?.tables[name]?.counts, category));
  const shown = protectParts(tableOf(name, one, true));
  return shown && ((category) => cellOf(shown, category, 0, 1));
}

/** The counts of one return by age, by the names of table and row. */
function agesOf({ tables }: PartCounts[number], wholeHidden: boolean): Map<string, Shown> | undefined {
  const steps = ageSteps(tables);
  const people = ({ from, to }: Span) => steps.slice(from, to).reduce((sum, count) => sum + count, 0);
  const spans = cumulativeSpans.map(({ span }) => span);
  const shown = wholeHidden ? spans.map((span) => onlyNobody(people(span))) : protectSpans(steps, spans);
  return shown && new Map(cumulativeSpans.map(({ table, row }, at) => [`${table} ${row}`, shown[at] ?? suppressed]));
}

/** A table with a column for each return and their totals. */
function tableOf(name: string, returns: PartCounts, divides: boolean) {
  const rows = rowsOf(name, returns);
  return {
    rows,
    columns: returns.map((_, at) => `${at}`),
    counts: rows.map((row) => returns.map(({ tables }) => countOf(tables[name]?.counts, row))),
    totals: { rows: returns.length > 1, columns: divides, grand: divides && returns.length > 1 },
  };
}

function cellOf({ rows, cells, rowTotals }: ShownTable, category: string, at: number, all: number): Shown {
  const row = rows.indexOf(category);
  if (row === -1) return { value: 0 };
  return (at < all || all === 1 ? cells[row]?.[all === 1 ? 0 : at] : rowTotals?.[row]) ?? suppressed;
}
