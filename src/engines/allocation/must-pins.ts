import type { Component } from './components.ts';
import type { Fits } from './fit.ts';
import { type Formulation, formulate, pairKey } from './formulation.ts';
import { numbered } from './numbered.ts';
import { type NumberedPin, PinRules, pinnedBounds } from './pins.ts';
import { type Placement, readOff } from './read-off.ts';
import type { Highs, StopSignal } from './solver.ts';
import { bestWhole } from './whole.ts';

const never: StopSignal = () => false;

/** The students whom `must` pins name, at the offers they name, and nothing else: small, and exact for every pin. */
export class MustPins {
  readonly #highs: Highs;
  readonly #fits: Fits;
  readonly #formulation: Formulation;
  readonly #refusals: NumberedPin[];

  constructor(highs: Highs, fits: Fits, pins: readonly NumberedPin[]) {
    const musts = pins.filter(({ kind }) => kind === 'must');
    const pairs = new Set(musts.map(({ student, offer }) => pairKey(student, offer)));
    this.#highs = highs;
    this.#refusals = pins.filter(({ kind }) => kind === 'never');
    this.#fits = {
      ...fits,
      offersOf: fits.offersOf.map((choices, student) =>
        choices.filter(({ offer }) => pairs.has(pairKey(student, offer))),
      ),
    };
    const component: Component = {
      students: [...new Set(musts.map(({ student }) => student))].sort((a, b) => a - b),
      offers: [...new Set(musts.map(({ offer }) => offer))].sort((a, b) => a - b),
      educators: [...fits.round.educators.keys()],
      reaches: [],
      sites: [],
    };
    this.#formulation = formulate(this.#fits, component, { reaches: [], sites: [] }, pairs);
  }

  /** Placements that keep those `must` pins and every refusal, or undefined if there are none. */
  placements(musts: readonly NumberedPin[], stop: StopSignal = never): Placement[] | undefined {
    const pins = [...musts, ...this.#refusals];
    const bounds = pinnedBounds(this.#formulation, pins);
    if (!bounds) return undefined;
    const { program } = this.#formulation;
    const asked = new Set(musts.map(({ student, offer }) => pairKey(student, offer)));
    this.#formulation.choices.forEach(({ student, offer }, column) => {
      if (!asked.has(pairKey(student, offer))) bounds.columnUpper[column] = 0;
    });
    const values = bestWhole(this.#highs, program, bounds, undefined, stop);
    return values && readOff(this.#fits, this.#formulation, values, new PinRules(pins));
  }

  canHold(musts: readonly NumberedPin[]): boolean {
    return this.placements(musts) !== undefined;
  }

  /** Educators who may come to that student at that offer. */
  educatorsFor({ student, offer, educator }: NumberedPin): number[] {
    const { stage } = numbered(this.#fits.round.students, student);
    return this.#fits
      .educatorsFor(offer, stage)
      .map((fit) => fit.educator)
      .filter((each) => educator === undefined || each === educator);
  }
}
