import type { Bounds, Program } from './program.ts';

/** Smaller than this a price is rounding: costs are whole numbers, and prices small fractions of them. */
const tolerance = 1e-6;

/**
 * Row prices (dual values) of one basis, one vector per level. Compared level by level they prove that the basis is
 * optimal in the lexicographic sense, whatever weights led to it, and say exactly which rows and columns may still move
 * without giving up anything: those whose price is zero in every level.
 */
export class Prices {
  readonly #program: Program;
  readonly #costs: readonly Float64Array[];
  readonly #rows: readonly Float64Array[];

  constructor(program: Program, costs: readonly Float64Array[], rows: readonly Float64Array[]) {
    this.#program = program;
    this.#costs = costs;
    this.#rows = rows;
  }

  reducedCost(level: number, column: number): number {
    const { starts, entryRows, entryValues } = this.#program;
    const prices = this.#rows[level];
    const to = starts[column + 1] ?? 0;
    let reduced = this.#costs[level]?.[column] ?? 0;
    for (let at = starts[column] ?? 0; at < to; at += 1) {
      reduced -= (entryValues[at] ?? 0) * (prices?.[entryRows[at] ?? -1] ?? 0);
    }
    return reduced;
  }

  /** Sign of a column's reduced cost in the first of `levels` levels where it is not zero. */
  columnSign(column: number, levels = this.#rows.length): number {
    for (let level = 0; level < levels; level += 1) {
      const reduced = this.reducedCost(level, column);
      if (Math.abs(reduced) > tolerance) return Math.sign(reduced);
    }
    return 0;
  }

  /** Sign of a row's price in the first of `levels` levels where it is not zero. */
  rowSign(row: number, levels = this.#rows.length): number {
    for (let level = 0; level < levels; level += 1) {
      const price = this.#rows[level]?.[row] ?? 0;
      if (Math.abs(price) > tolerance) return Math.sign(price);
    }
    return 0;
  }

  /** Whether a vertex at these prices is optimal level by level: nothing that may move would gain by moving. */
  prove({ values, rowValues }: Corner, bounds: Bounds): boolean {
    const { columnLower, columnUpper, rowLower, rowUpper } = bounds;
    const holds = (value: number, lower: number, upper: number, sign: number): boolean =>
      sign === 0 || lower === upper || Math.abs(value - (sign > 0 ? lower : upper)) < tolerance;
    const columns = columnLower.every((lower, column) =>
      holds(values[column] ?? 0, lower, columnUpper[column] ?? lower, this.columnSign(column)),
    );
    return (
      columns &&
      rowLower.every((lower, row) => holds(rowValues[row] ?? 0, lower, rowUpper[row] ?? lower, this.rowSign(row)))
    );
  }

  /**
   * Narrows bounds to the face where the first `levels` levels stay at their optimum: every column and row with a price
   * stays where the vertex has it.
   */
  narrow(bounds: Bounds, { values, rowValues }: Corner, levels = this.#rows.length): void {
    const { columnLower, columnUpper, rowLower, rowUpper } = bounds;
    columnLower.forEach((lower, column) => {
      if (lower === columnUpper[column] || this.columnSign(column, levels) === 0) return;
      columnLower[column] = columnUpper[column] = Math.round(values[column] ?? 0);
    });
    rowLower.forEach((lower, row) => {
      if (lower === rowUpper[row] || this.rowSign(row, levels) === 0) return;
      rowLower[row] = rowUpper[row] = Math.round(rowValues[row] ?? 0);
    });
  }
}

/** A corner of the program: values by column and by row. */
export interface Corner {
  values: Float64Array;
  rowValues: Float64Array;
}
