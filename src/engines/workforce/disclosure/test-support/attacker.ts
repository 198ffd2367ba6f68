import { shownPlaces } from '../places.ts';
import type { ShownTable } from '../table.ts';

/** What an attacker knows of a table beforehand, place by place of the grid (counts, then totals, row by row). */
export interface Knowledge {
  /** No count is below this: an attacker's own people. */
  atLeast?: readonly number[];
  /** What else must be so of each place. */
  allowed?: (place: number, value: number) => boolean;
  /** No single count is above this. Counts have no bound; an attack must stop somewhere. */
  most: number;
}

/**
 * Every table that what is shown leaves possible, found by trying them all: each as its grid, totals included. It shares no
 * code with what is tested but the order of places.
 */
export function possibleTables(shown: ShownTable, knows: Knowledge): number[][] {
  const [height, width] = [shown.rows.length + 1, shown.columns.length + 1];
  const places = shownPlaces(shown);
  const found: number[][] = [];
  const grid = new Array<number>(height * width).fill(0);

  const fits = (place: number, value: number): boolean => {
    const cell = places[place];
    if (cell && 'value' in cell && cell.value !== value) return false;
    return value >= (knows.atLeast?.[place] ?? 0) && (knows.allowed?.(place, value) ?? true);
  };
  const sum = (from: number, step: number, count: number): number =>
    Array.from({ length: count }, (_, index) => grid[from + index * step] ?? 0).reduce((a, b) => a + b, 0);
  const total = (place: number, value: number, next: () => void): void => {
    grid[place] = value;
    if (fits(place, value)) next();
  };
  const tryFrom = (row: number, column: number): void => {
    const place = row * width + column;
    if (row === height - 1) {
      if (column < width - 1) total(place, sum(column, width, height - 1), () => tryFrom(row, column + 1));
      else total(place, sum(row * width, 1, width - 1), () => found.push([...grid]));
      return;
    }
    if (column === width - 1) {
      total(place, sum(row * width, 1, width - 1), () => tryFrom(row + 1, 0));
      return;
    }
    const cell = places[place];
    const fixed = cell && 'value' in cell ? cell.value : cell && 'unknown' in cell ? 0 : undefined;
    for (let value = fixed ?? 0; value <= (fixed ?? knows.most); value += 1) {
      grid[place] = value;
      const columnTotal = places[(height - 1) * width + column];
      const rowTotal = places[row * width + width - 1];
      if (columnTotal && 'value' in columnTotal && sum(column, width, row + 1) > columnTotal.value) break;
      if (rowTotal && 'value' in rowTotal && sum(row * width, 1, column + 1) > rowTotal.value) break;
      if (fits(place, value)) tryFrom(row, column + 1);
    }
  };
  tryFrom(0, 0);
  return found;
}

/** The values that a place has in the tables that are possible, less an attacker's own people in it. */
export function valuesAt(tables: readonly (readonly number[])[], place: number, own = 0): Set<number> {
  return new Set(tables.map((table) => (table[place] ?? 0) - own));
}
