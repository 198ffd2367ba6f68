import type { Formulation } from './formulation.ts';
import { type LevelGroup, moreCautious } from './level-groups.ts';
import { PartialModel } from './partial-model.ts';
import { type Corner, Prices } from './prices.ts';
import type { Bounds } from './program.ts';
import { firstColumns } from './sifting.ts';
import type { Highs, StopSignal } from './solver.ts';

/** A corner at which a group of levels is optimal, and the prices that prove it. */
export interface Vertex extends Corner {
  prices: Prices;
}

/**
 * The model of one group of levels. Its costs never change, only bounds, so that the basis of the last solve stays dual
 * feasible and the next one costs few steps. It begins with a part of the choices and takes in others when their price
 * asks for it: those left out are proven useless each time.
 */
export class LevelModel {
  readonly #highs: Highs;
  readonly #formulation: Formulation;
  readonly #costs: readonly Float64Array[];
  #group: LevelGroup;
  #model: PartialModel | undefined;

  constructor(highs: Highs, formulation: Formulation, group: LevelGroup) {
    this.#highs = highs;
    this.#formulation = formulation;
    this.#group = group;
    this.#costs = group.levels.map((name) => {
      const cost = formulation.program.costs.get(name);
      if (!cost) throw new RangeError(`the program does not count ${name}`);
      return cost;
    });
  }

  /**
   * Solves within bounds; undefined if nothing satisfies them. `start`, where there is one, satisfies them and saves a
   * search.
   */
  solve(bounds: Bounds, start: Float64Array | undefined, stop: StopSignal): Vertex | undefined {
    const model = this.#ready(bounds, start);
    for (;;) {
      if (!model.run(stop)) {
        const rest = this.#outside(model, bounds, () => true);
        if (rest.length === 0) return undefined;
        model.add(rest, bounds);
        continue;
      }
      const corner = model.solution();
      const { program } = this.#formulation;
      const prices = new Prices(program, this.#costs, model.pricesFor(this.#costs), bounds);
      const wanted = this.#outside(model, bounds, (column) => prices.wants(column));
      if (wanted.length === 0 && prices.prove(corner, bounds)) return { ...corner, prices };
      const useful = wanted.filter((column) => this.#weighted((level) => prices.reducedCost(level, column)) < -1e-6);
      if (useful.length > 0) {
        model.add(useful, bounds);
      } else {
        this.#group = moreCautious(this.#group);
        model.renewCosts();
      }
    }
  }

  dispose(): void {
    this.#model?.dispose();
    this.#model = undefined;
  }

  #ready(bounds: Bounds, start: Float64Array | undefined): PartialModel {
    if (!this.#model) {
      const costOf = (column: number): number => this.#weighted((level) => this.#costs[level]?.[column] ?? 0);
      this.#model = new PartialModel(this.#highs, this.#formulation.program, bounds, costOf);
      this.#model.add(firstColumns(this.#formulation, bounds, start, costOf), bounds);
      return this.#model;
    }
    const model = this.#model;
    const needed: number[] = [];
    const { columnLower } = bounds;
    for (let column = 0; column < columnLower.length; column += 1) {
      const used = (start?.[column] ?? 0) > 1e-9 || (columnLower[column] ?? 0) > 0;
      if (used && !model.holds(column)) needed.push(column);
    }
    model.add(needed, bounds);
    model.move(bounds);
    return model;
  }

  #weighted(of: (level: number) => number): number {
    let sum = 0;
    this.#group.weights.forEach((weight, level) => {
      sum += weight * of(level);
    });
    return sum;
  }

  /** Columns that the model does not hold, that may move, and that are looked for. */
  #outside(model: PartialModel, { columnLower, columnUpper }: Bounds, wanted: (column: number) => boolean): number[] {
    const found: number[] = [];
    for (let column = 0; column < columnLower.length; column += 1) {
      if (columnLower[column] !== columnUpper[column] && wanted(column) && !model.holds(column)) found.push(column);
    }
    return found;
  }
}
