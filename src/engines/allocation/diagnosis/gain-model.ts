import type { Fits } from '../fit.ts';
import type { Formulation } from '../formulation.ts';
import { LevelModel } from '../level-model.ts';
import { numbered } from '../numbered.ts';
import { pinnedBounds } from '../pins.ts';
import { type Bounds, copyOf } from '../program.ts';
import type { Highs, StopSignal } from '../solver.ts';
import { bestWhole, isWhole } from '../whole.ts';
import { type WithExtras, withExtras } from './extras.ts';
import type { SupplyQuestion } from './supply-question.ts';
import { wholeRound } from './whole-round.ts';

const rounding = 1e-6;

/**
 * How many students could be placed in all if there were more of something, exactly, by the solver. Keeps one linear
 * program whose costs never change: opening columns and solving again from the last basis costs few steps.
 */
export class GainModel {
  readonly #highs: Highs;
  readonly #stop: StopSignal;
  readonly #extras: WithExtras;
  readonly #bounds: Bounds;
  readonly #model: LevelModel;

  /** @throws `RangeError` if the `must` pins cannot all hold. */
  constructor(highs: Highs, fits: Fits, stop: StopSignal) {
    this.#highs = highs;
    this.#stop = stop;
    const whole = wholeRound(fits, fits.round.pins);
    this.#extras = withExtras(whole);
    this.#bounds = pinnedBounds(this.#extras.formulation, whole.pins) ?? pinsClash();
    this.#model = new LevelModel(highs, this.#extras.formulation, { levels: ['placed'], weights: [1] });
  }

  /**
   * `reached` students are known to be placed in some allocation: where fractions of students promise no more than that,
   * or end at whole ones, the linear program decides; else an integer program does.
   */
  placedWith(question: SupplyQuestion, extra: number, reached: number): number {
    const bounds = this.#boundsWith(question, extra);
    const { values } = this.#model.solve(bounds, undefined, this.#stop) ?? pinsClash();
    const { formulation } = this.#extras;
    const relaxed = Math.floor(placedAt(values, formulation) + rounding);
    if (relaxed <= reached || isWhole(values)) return relaxed;
    const { program } = formulation;
    const whole = bestWhole(this.#highs, program, bounds, program.costs.get('placed'), this.#stop);
    return placedAt(whole ?? pinsClash(), formulation);
  }

  dispose(): void {
    this.#model.dispose();
  }

  #boundsWith({ kind, offers, unlocks }: SupplyQuestion, extra: number): Bounds {
    const { formulation, countRow, places, taught, unlocked } = this.#extras;
    const bounds = copyOf(this.#bounds);
    bounds.rowUpper[countRow] = extra;
    const open = (column: number | undefined, most: number): void => {
      if (column !== undefined) bounds.columnUpper[column] = most;
    };
    if (kind === 'place') {
      const { groups, supply } = formulation;
      for (const offer of offers) open(places.get(offer), extra);
      // An educator's students at an offer are bounded by its places, unless a pin rules them out altogether.
      for (const { column, group } of [...supply.direct, ...supply.hosted]) {
        const most = numbered(bounds.columnUpper, column);
        if (most > 0 && offers.includes(numbered(groups, group).offer)) open(column, most + extra);
      }
    } else {
      for (const { column, offer } of taught) if (offers.includes(offer)) open(column, extra);
      for (const { column, offer, most } of unlocked) if (unlocks.includes(offer)) open(column, most);
    }
    return bounds;
  }
}

function placedAt(values: Float64Array, { choices }: Formulation): number {
  return choices.reduce((placed, _, column) => placed + numbered(values, column), 0);
}

function pinsClash(): never {
  throw new RangeError('the must pins cannot all hold');
}
