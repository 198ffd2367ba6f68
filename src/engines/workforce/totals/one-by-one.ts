import { type ShownTable, usualThreshold } from '../disclosure/index.ts';
import { reachingTable, tablesOfAge } from './ages.ts';
import { cellOf, type ShownTotal, silentTable } from './parts.ts';
import { notKnownTable, peopleTable, reachingCategories, wholeOf } from './tables.ts';

/**
 * What was seen of a total. Those made before tables were guarded together hold more than might be shown: of them a table whose whole
 * is hidden anywhere was never shown, nor, where one table of ages hides anything, or two would tell of 1 to 4 people aged 60, any
 * but the first. Later ones are what they are: they have a table of what is not known.
 */
export function asSeen(total: ShownTotal): ShownTotal {
  const { tables } = total;
  if (notKnownTable in tables) return total;
  const agesTell = tablesOfAge.some((name) => hidesAny(tables[name])) || isFew(sixty(tables));
  const isSilent = (name: string, table: ShownTable): boolean => {
    if (name === peopleTable) return false;
    const whole = table.columnTotals?.[0];
    if (whole && 'suppressed' in whole) return true;
    if ('suppressed' in cellOf(tables[peopleTable], wholeOf(name))) return true;
    return agesTell && tablesOfAge.indexOf(name) > 0;
  };
  const seen = Object.entries(tables).map(([name, table]) => [name, isSilent(name, table) ? silentTable : table]);
  return { ...total, tables: Object.fromEntries(seen) };
}

const hidesAny = (table: ShownTable | undefined): boolean =>
  table === undefined || table.cells.flat().some((cell) => 'suppressed' in cell);

const isFew = (people: number): boolean => people > 0 && people < usualThreshold;

/** Whoever is 60 already, and does not reach 66 within five years, is 60. */
function sixty(tables: ShownTotal['tables']): number {
  const sum = (age: number, categories: readonly string[]): number =>
    categories
      .map((category) => cellOf(tables[reachingTable(age)], category))
      .reduce((all, cell) => all + ('value' in cell ? cell.value : 0), 0);
  return sum(60, reachingCategories(60).slice(0, 1)) - sum(66, reachingCategories(66).slice(0, -1));
}
