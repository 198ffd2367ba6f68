import type { Bounds, Program } from './program.ts';

/** Smaller than this a price is rounding: costs are whole numbers, and prices small fractions of them. */
const tolerance = 1e-6;

/** A corner of the program: values by column and by row. */
export interface Corner {
  values: Float64Array;
  rowValues: Float64Array;
}

/**
 * Row prices (dual values) of one basis, one vector per level. Compared level by level they prove that the basis is
 * optimal in the lexicographic sense, whatever weights led to it, and say exactly which rows and columns may still move
 * without giving up anything: those whose price is zero in every level.
 */
export class Prices {
  readonly #program: Program;
  readonly #costs: readonly Float64Array[];
  readonly #rows: readonly Float64Array[];
  /** By column that may move: the first level in which it has a price (counted from 1; 0 for none), with its sign. */
  readonly #columns: Int8Array;

  constructor(program: Program, costs: readonly Float64Array[], rows: readonly Float64Array[], bounds: Bounds) {
    this.#program = program;
    this.#costs = costs;
    this.#rows = rows;
    this.#columns = new Int8Array(program.columns);
    const { columnLower, columnUpper } = bounds;
    for (let column = 0; column < program.columns; column += 1) {
      if (columnLower[column] === columnUpper[column]) continue;
      for (let level = 0; level < rows.length; level += 1) {
        const reduced = this.reducedCost(level, column);
        if (reduced < tolerance && reduced > -tolerance) continue;
        this.#columns[column] = reduced > 0 ? level + 1 : -level - 1;
        break;
      }
    }
  }

  reducedCost(level: number, column: number): number {
    const { starts, entryRows, entryValues } = this.#program;
    const prices = this.#rows[level];
    const cost = this.#costs[level];
    if (!prices || !cost) throw new RangeError(`there is no level ${level}`);
    const to = starts[column + 1] ?? 0;
    let reduced = cost[column] ?? 0;
    for (let at = starts[column] ?? 0; at < to; at += 1) {
      const price = prices[entryRows[at] ?? -1] ?? 0;
      if (price !== 0) reduced -= (entryValues[at] ?? 0) * price;
    }
    return reduced;
  }

  /** Whether more of a column that may move would be a gain. */
  wants(column: number): boolean {
    return (this.#columns[column] ?? 0) < 0;
  }

  /** Whether a corner at these prices is optimal level by level: nothing that may move would gain by moving. */
  prove({ values, rowValues }: Corner, { columnLower, columnUpper, rowLower, rowUpper }: Bounds): boolean {
    for (let column = 0; column < columnLower.length; column += 1) {
      const price = this.#columns[column] ?? 0;
      if (price === 0) continue;
      const best = (price > 0 ? columnLower[column] : columnUpper[column]) ?? 0;
      if (Math.abs((values[column] ?? 0) - best) > tolerance) return false;
    }
    for (let row = 0; row < rowLower.length; row += 1) {
      const sign = this.#rowSign(row, this.#rows.length);
      if (sign === 0 || rowLower[row] === rowUpper[row]) continue;
      const best = (sign > 0 ? rowLower[row] : rowUpper[row]) ?? 0;
      if (Math.abs((rowValues[row] ?? 0) - best) > tolerance) return false;
    }
    return true;
  }

  /**
   * Narrows bounds to the face where the first `levels` levels stay at their optimum: every column and row with a price
   * stays where the corner has it. Whole values that are to come within `gap` of the optimum of the level after those
   * also keep what has a higher price there.
   */
  narrow(bounds: Bounds, { values, rowValues }: Corner, levels: number = this.#rows.length, gap = Infinity): void {
    const { columnLower, columnUpper, rowLower, rowUpper } = bounds;
    for (let column = 0; column < columnLower.length; column += 1) {
      const level = Math.abs(this.#columns[column] ?? 0);
      if (level === 0 || level > levels + 1) continue;
      if (level > levels && Math.abs(this.reducedCost(levels, column)) <= gap + tolerance) continue;
      const value = Math.round(values[column] ?? 0);
      columnLower[column] = value;
      columnUpper[column] = value;
    }
    for (let row = 0; row < rowLower.length; row += 1) {
      if (rowLower[row] === rowUpper[row]) continue;
      const dear = Math.abs(this.#rows[levels]?.[row] ?? 0) > gap + tolerance;
      if (!dear && this.#rowSign(row, levels) === 0) continue;
      const value = Math.round(rowValues[row] ?? 0);
      rowLower[row] = value;
      rowUpper[row] = value;
    }
  }

  #rowSign(row: number, levels: number): number {
    for (let level = 0; level < levels; level += 1) {
      const price = this.#rows[level]?.[row] ?? 0;
      if (Math.abs(price) > tolerance) return Math.sign(price);
    }
    return 0;
  }
}
