import { numbered } from './numbered.ts';
import type { Bounds, Program } from './program.ts';
import { type Highs, type Model, runModel, runSimplex, type StopSignal } from './solver.ts';

/** `simplex_strategy`: the dual method after bounds have changed, the primal after columns have come. */
const strategy = { dual: 1, primal: 4 } as const;

/** No presolve, for the basis must be the whole program's; Devex weights, a fifth faster here than steepest edge. */
const settings = {
  output_flag: false,
  presolve: 'off',
  simplex_scale_strategy: 0,
  simplex_dual_edge_weight_strategy: 1,
};

/**
 * With more columns than this a first solve is by the interior point method, which then crosses over to a corner: with
 * 325,000 columns it took 50 s where the dual simplex took 157 s; with 100,000 the simplex is still the quicker.
 */
const interiorPointAbove = 200_000;

/** A model in the solver that holds all rows of a program but only some of its columns; the others are at zero. */
export class PartialModel {
  readonly #highs: Highs;
  readonly #program: Program;
  readonly #costOf: (column: number) => number;
  readonly #model: Model;
  /** Program column of each model column, and the other way (−1 for those outside). */
  readonly #inside: number[] = [];
  readonly #position: Int32Array;
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  #rowLower: Float64Array;
  #rowUpper: Float64Array;
  /** Whether there is a basis to go on from. */
  #begun = false;

  constructor(highs: Highs, program: Program, bounds: Bounds, costOf: (column: number) => number) {
    this.#highs = highs;
    this.#program = program;
    this.#costOf = costOf;
    this.#position = new Int32Array(program.columns).fill(-1);
    this.#rowLower = bounds.rowLower.slice();
    this.#rowUpper = bounds.rowUpper.slice();
    this.#model = highs.createModel();
    this.#model.options.set(settings);
    this.#model.addRows({
      lower: this.#rowLower,
      upper: this.#rowUpper,
      matrix: {
        format: 'csr',
        numRows: program.rows,
        numCols: 0,
        starts: new Int32Array(program.rows + 1),
        indices: new Int32Array(),
        values: new Float64Array(),
      },
    });
  }

  holds(column: number): boolean {
    return (this.#position[column] ?? -1) >= 0;
  }

  /** Tells the model which bounds differ from the last time; the next run is by the dual method. */
  move(bounds: Bounds): void {
    const columns: number[] = [];
    const { columnLower, columnUpper } = bounds;
    this.#inside.forEach((column, at) => {
      const lower = columnLower[column] ?? 0;
      const upper = columnUpper[column] ?? 0;
      if (this.#lower[at] === lower && this.#upper[at] === upper) return;
      this.#lower[at] = lower;
      this.#upper[at] = upper;
      columns.push(at);
    });
    if (columns.length > 0) {
      const lower = columns.map((at) => numbered(this.#lower, at));
      const upper = columns.map((at) => numbered(this.#upper, at));
      this.#model.changeColsBounds({ kind: 'set', indices: columns }, lower, upper);
    }
    const rows: number[] = [];
    bounds.rowLower.forEach((lower, row) => {
      if (lower !== this.#rowLower[row] || bounds.rowUpper[row] !== this.#rowUpper[row]) rows.push(row);
    });
    if (rows.length > 0) {
      this.#rowLower = bounds.rowLower.slice();
      this.#rowUpper = bounds.rowUpper.slice();
      const lower = rows.map((row) => numbered(this.#rowLower, row));
      const upper = rows.map((row) => numbered(this.#rowUpper, row));
      this.#model.changeRowsBounds({ kind: 'set', indices: rows }, lower, upper);
    }
    this.#model.options.set('simplex_strategy', strategy.dual);
  }

  /** Takes columns in. If they are few the next run goes on from here, by the primal method; else it begins again. */
  add(columns: readonly number[], bounds: Bounds): void {
    if (columns.length === 0) return;
    const few = this.#begun && columns.length < 40 + this.#program.rows / 4;
    if (!few) this.#begin();
    for (const column of columns) {
      this.#position[column] = this.#inside.push(column) - 1;
      this.#lower.push(numbered(bounds.columnLower, column));
      this.#upper.push(numbered(bounds.columnUpper, column));
    }
    this.#model.addCols({
      cost: Float64Array.from(columns, (column) => this.#costOf(column)),
      lower: Float64Array.from(this.#lower.slice(-columns.length)),
      upper: Float64Array.from(this.#upper.slice(-columns.length)),
      matrix: matrixOf(this.#program, columns),
    });
    this.#model.options.set('simplex_strategy', few ? strategy.primal : strategy.dual);
  }

  /** After `costOf` has begun to answer a little differently: the next run goes on from here, by the primal method. */
  renewCosts(): void {
    const costs = Float64Array.from(this.#inside, (column) => this.#costOf(column));
    if (costs.length > 0) this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    this.#model.options.set('simplex_strategy', strategy.primal);
  }

  /** True when optimal, false when infeasible with the columns it holds. */
  run(stop: StopSignal): boolean {
    if (!this.#begun && this.#inside.length > interiorPointAbove) {
      this.#model.options.set('solver', 'ipm');
      const optimal = runModel(this.#highs, this.#model, stop);
      this.#model.options.set('solver', 'simplex');
      if (!optimal) return false;
    }
    this.#begun = true;
    return runSimplex(this.#highs, this.#model, stop);
  }

  #begin(): void {
    this.#model.clearSolver();
    this.#begun = false;
  }

  /** Values by column and row of the program, after a run that ended optimal; whole ones without rounding errors. */
  solution(): { values: Float64Array; rowValues: Float64Array } {
    const { colValue, rowValue } = this.#model.getSolution();
    const values = new Float64Array(this.#program.columns);
    this.#inside.forEach((column, at) => {
      const value = colValue[at] ?? 0;
      if (value === 0) return;
      const whole = Math.round(value);
      values[column] = Math.abs(value - whole) < 1e-7 ? whole : value;
    });
    return { values, rowValues: rowValue };
  }

  /** Row prices at the present basis for other costs (each by column of the program). */
  pricesFor(costs: readonly Float64Array[]): Float64Array[] {
    const basic = this.#model.getBasicVariables();
    return costs.map((cost) => {
      const basicCosts = new Float64Array(basic.length);
      for (let at = 0; at < basic.length; at += 1) {
        const variable = basic[at] ?? -1;
        if (variable >= 0) basicCosts[at] = cost[numbered(this.#inside, variable)] ?? 0;
      }
      return this.#model.getBasisTransposeSolve(basicCosts).values;
    });
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** Some columns of a program, all rows, as the solver takes them. */
export function matrixOf({ rows, starts, entryRows, entryValues }: Program, columns: readonly number[]) {
  const indices: number[] = [];
  const values: number[] = [];
  const packed = new Int32Array(columns.length + 1);
  columns.forEach((column, at) => {
    for (let entry = numbered(starts, column); entry < numbered(starts, column + 1); entry += 1) {
      indices.push(numbered(entryRows, entry));
      values.push(numbered(entryValues, entry));
    }
    packed[at + 1] = indices.length;
  });
  return {
    format: 'csc' as const,
    numRows: rows,
    numCols: columns.length,
    starts: packed,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}
