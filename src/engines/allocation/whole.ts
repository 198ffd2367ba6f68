import { numbered } from './numbered.ts';
import { matrixOf } from './partial-model.ts';
import type { Bounds, Program } from './program.ts';
import { type Highs, runModel, type StopSignal } from './solver.ts';

/** Whether every value is a whole number, but for rounding. */
export function isWhole(values: Float64Array): boolean {
  return values.every((value) => value === 0 || Math.abs(value - Math.round(value)) < 1e-6);
}

/**
 * The best whole values within bounds by one objective (or any, without one), proven by branch and cut; undefined if
 * there are none. Objectives are whole numbers: a gap below one is a proof.
 */
export function bestWhole(
  highs: Highs,
  program: Program,
  { columnLower, columnUpper, rowLower, rowUpper }: Bounds,
  cost: Float64Array | undefined,
  stop: StopSignal,
): Float64Array | undefined {
  const free = [...columnLower.keys()].filter((column) => columnLower[column] !== columnUpper[column]);
  const taken = new Float64Array(program.rows);
  columnLower.forEach((lower, column) => {
    if (lower === 0 || lower !== columnUpper[column]) return;
    for (let at = numbered(program.starts, column); at < numbered(program.starts, column + 1); at += 1) {
      const row = numbered(program.entryRows, at);
      taken[row] = numbered(taken, row) + lower * numbered(program.entryValues, at);
    }
  });
  if (free.length === 0) {
    const kept = rowLower.every((lower, row) => {
      const activity = numbered(taken, row);
      return lower <= activity && activity <= numbered(rowUpper, row);
    });
    return kept ? columnLower.slice() : undefined;
  }
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    model.passModel({
      numCols: free.length,
      numRows: program.rows,
      colCost: Float64Array.from(free, (column) => cost?.[column] ?? 0),
      colLower: Float64Array.from(free, (column) => numbered(columnLower, column)),
      colUpper: Float64Array.from(free, (column) => numbered(columnUpper, column)),
      rowLower: rowLower.map((lower, row) => lower - numbered(taken, row)),
      rowUpper: rowUpper.map((upper, row) => upper - numbered(taken, row)),
      matrix: matrixOf(program, free),
      integrality: new Int32Array(free.length).fill(highs.constants.variableType.integer),
    });
    if (!runModel(highs, model, stop)) return undefined;
    const { colValue } = model.getSolution();
    const values = columnLower.slice();
    free.forEach((column, at) => {
      values[column] = Math.round(numbered(colValue, at));
    });
    return values;
  });
}

/** The same program with one more row, which holds an objective at a value. */
export function withObjectiveHeld(program: Program, cost: Float64Array): Program {
  const starts = new Int32Array(program.columns + 1);
  const entryRows: number[] = [];
  const entryValues: number[] = [];
  for (let column = 0; column < program.columns; column += 1) {
    for (let at = numbered(program.starts, column); at < numbered(program.starts, column + 1); at += 1) {
      entryRows.push(numbered(program.entryRows, at));
      entryValues.push(numbered(program.entryValues, at));
    }
    const value = numbered(cost, column);
    if (value !== 0) {
      entryRows.push(program.rows);
      entryValues.push(value);
    }
    starts[column + 1] = entryRows.length;
  }
  return {
    ...program,
    rows: program.rows + 1,
    starts,
    entryRows: Int32Array.from(entryRows),
    entryValues: Float64Array.from(entryValues),
  };
}
