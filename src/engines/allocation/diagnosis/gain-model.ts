import type { Fits } from '../fit.ts';
import { LevelModel, type Vertex } from '../level-model.ts';
import { numbered } from '../numbered.ts';
import { pinnedBounds } from '../pins.ts';
import { type Bounds, copyOf } from '../program.ts';
import type { Highs, StopSignal } from '../solver.ts';
import { bestWhole, isWhole } from '../whole.ts';
import { type WithExtras, withExtras } from './extras.ts';
import { wholeRound } from './whole-round.ts';

/** A column to open, up to so many. */
export interface Opening {
  column: number;
  most: number;
}

const rounding = 1e-6;

/**
 * How many more students could be placed if there were more of something. Keeps one linear program whose costs never
 * change: opening a column and solving again from the last basis takes the dual simplex a few steps.
 */
export class GainModel {
  readonly #highs: Highs;
  readonly #stop: StopSignal;
  readonly #model: LevelModel;
  readonly #bounds: Bounds;
  readonly #prices: Vertex['prices'];
  readonly #relaxed: number;
  readonly extras: WithExtras;
  /** Students placed as things are: the most that any allocation places. */
  readonly placed: number;

  constructor(highs: Highs, fits: Fits, stop: StopSignal) {
    this.#highs = highs;
    this.#stop = stop;
    const { fits: counting, formulation, pins, rules } = wholeRound(fits, fits.round.pins);
    this.extras = withExtras(counting, formulation, rules);
    const bounds = pinnedBounds(this.extras.formulation, pins);
    if (!bounds) throw new RangeError('the pins of a solved round cannot clash');
    this.#bounds = bounds;
    this.#model = new LevelModel(highs, this.extras.formulation, { levels: ['placed'], weights: [1] });
    const vertex = this.#vertex(bounds);
    this.#prices = vertex.prices;
    this.#relaxed = this.#placedAt(vertex.values);
    this.placed = isWhole(vertex.values) ? Math.round(this.#relaxed) : this.#wholePlaced(bounds);
  }

  /**
   * The most that so many units of these could bring, by the prices of things as they are (weak duality): often 0, and
   * then proven to be without solving anything.
   */
  atMost(counted: readonly Opening[], uncounted: readonly Opening[], extra: number): number {
    const worth = ({ column }: Opening): number => Math.max(0, -this.#prices.reducedCost(0, column));
    const best = counted.reduce((most, opening) => Math.max(most, worth(opening)), 0);
    const unlocked = uncounted.reduce((sum, opening) => sum + opening.most * worth(opening), 0);
    return Math.floor(this.#relaxed + extra * best + unlocked - this.placed + rounding);
  }

  /** How many more students are placed, exactly, with these columns open and at most `extra` units of them. */
  gain(openings: readonly Opening[], extra: number): number {
    const bounds = copyOf(this.#bounds);
    for (const { column, most } of openings) bounds.columnUpper[column] = most;
    bounds.rowUpper[this.extras.countRow] = extra;
    const { values } = this.#vertex(bounds);
    const relaxed = Math.floor(this.#placedAt(values) + rounding);
    if (relaxed <= this.placed || isWhole(values)) return relaxed - this.placed;
    return this.#wholePlaced(bounds) - this.placed;
  }

  dispose(): void {
    this.#model.dispose();
  }

  #vertex(bounds: Bounds): Vertex {
    const vertex = this.#model.solve(bounds, undefined, this.#stop);
    if (!vertex) throw new RangeError('the pins of a solved round cannot clash');
    return vertex;
  }

  #wholePlaced(bounds: Bounds): number {
    const { program } = this.extras.formulation;
    const values = bestWhole(this.#highs, program, bounds, program.costs.get('placed'), this.#stop);
    if (!values) throw new RangeError('the pins of a solved round cannot clash');
    return Math.round(this.#placedAt(values));
  }

  #placedAt(values: Float64Array): number {
    let placed = 0;
    for (let column = 0; column < this.extras.formulation.choices.length; column += 1) {
      placed += numbered(values, column);
    }
    return placed;
  }
}
