import type { ObjectiveName } from './model.ts';
import { senses } from './objectives.ts';

/**
 * A linear program over non-negative whole numbers, every column and row bounded on both sides (so that any basis can be
 * made dual feasible and a changed bound costs the dual simplex a few steps only). Costs are minimised: what is to be
 * maximised is counted negative.
 */
export interface Program {
  rows: number;
  columns: number;
  /** Compressed columns: entries of column j are at `starts[j]` up to `starts[j + 1]`. */
  starts: Int32Array;
  entryRows: Int32Array;
  entryValues: Float64Array;
  /** The bounds before anything is pinned or proven. */
  bounds: Bounds;
  costs: Map<ObjectiveName, Float64Array>;
}

/** Lower and upper bounds of all columns and rows: a face of the program once some of them meet. */
export interface Bounds {
  columnLower: Float64Array;
  columnUpper: Float64Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
}

export function copyOf(bounds: Bounds): Bounds {
  return {
    columnLower: bounds.columnLower.slice(),
    columnUpper: bounds.columnUpper.slice(),
    rowLower: bounds.rowLower.slice(),
    rowUpper: bounds.rowUpper.slice(),
  };
}

/** Collects rows and columns one by one. */
export class ProgramBuilder {
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #columnUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #entryRows: number[] = [];
  readonly #entryValues: number[] = [];
  readonly #costs = new Map<ObjectiveName, { column: number; value: number }[]>();

  constructor(objectives: readonly ObjectiveName[]) {
    for (const name of objectives) this.#costs.set(name, []);
  }

  counts(name: ObjectiveName): boolean {
    return this.#costs.has(name);
  }

  addRow(lower: number, upper: number): number {
    this.#rowLower.push(lower);
    return this.#rowUpper.push(upper) - 1;
  }

  /** A column from 0 to `upper` with its entries, given as row, coefficient, row, coefficient, … */
  addColumn(upper: number, ...entries: number[]): number {
    entries.forEach((entry, at) => {
      if (at % 2 === 0) this.#entryRows.push(entry);
      else this.#entryValues.push(entry);
    });
    this.#starts.push(this.#entryRows.length);
    return this.#columnUpper.push(upper) - 1;
  }

  /** What one unit of a column adds to an objective; ignored if the policy does not count that objective. */
  addValue(name: ObjectiveName, column: number, value: number): void {
    if (value !== 0) this.#costs.get(name)?.push({ column, value: senses[name] === 'max' ? -value : value });
  }

  finish(): Program {
    const columns = this.#columnUpper.length;
    const costs = new Map<ObjectiveName, Float64Array>();
    for (const [name, values] of this.#costs) {
      const cost = new Float64Array(columns);
      for (const { column, value } of values) cost[column] = value;
      costs.set(name, cost);
    }
    return {
      rows: this.#rowLower.length,
      columns,
      starts: Int32Array.from(this.#starts),
      entryRows: Int32Array.from(this.#entryRows),
      entryValues: Float64Array.from(this.#entryValues),
      bounds: {
        columnLower: new Float64Array(columns),
        columnUpper: Float64Array.from(this.#columnUpper),
        rowLower: Float64Array.from(this.#rowLower),
        rowUpper: Float64Array.from(this.#rowUpper),
      },
      costs,
    };
  }
}
