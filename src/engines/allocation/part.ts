import { Chain, type ChainWatch, type Found } from './chain.ts';
import type { Component } from './components.ts';
import type { Fits } from './fit.ts';
import { type Formulation, formulate, pairKey } from './formulation.ts';
import { carefulOrder, placeInTurn } from './in-turn.ts';
import { lexicographicOptimum } from './lexicographic.ts';
import type { ObjectiveName } from './model.ts';
import { MustPins } from './must-pins.ts';
import { objectiveOrder, senses } from './objectives.ts';
import type { OffSiteReach } from './off-site.ts';
import { type NumberedPin, PinRules, pinnedBounds } from './pins.ts';
import { type Placement, readOff } from './read-off.ts';
import { optimisticScore, scoreOf } from './scores.ts';
import { type Highs, Stopped } from './solver.ts';

/** What a component comes to: placements, and by objective the value that no allocation beats. */
export interface PartAnswer {
  placements: Placement[];
  bounds: Map<ObjectiveName, number>;
}

/** A component, with the models that solve it: quick to solve again after pins change. */
export class Part {
  readonly #highs: Highs;
  readonly #fits: Fits;
  readonly #offSite: OffSiteReach;
  readonly component: Component;
  readonly #levels: readonly ObjectiveName[];
  #formulation: Formulation | undefined;
  #chain: Chain | undefined;

  constructor(highs: Highs, fits: Fits, offSite: OffSiteReach, component: Component) {
    this.#highs = highs;
    this.#fits = fits;
    this.#offSite = offSite;
    this.component = component;
    this.#levels = objectiveOrder(fits.round.policy);
  }

  /**
   * The optimum under pins of its students, with those in `placed` placed somewhere; undefined if that cannot be. When
   * stopped, the best found; with students in `placed` there is none to be had so, and it throws `Stopped`.
   */
  solve(pins: readonly NumberedPin[], watch: ChainWatch, placed: readonly number[] = []): PartAnswer | undefined {
    const found: Found = { levels: [] };
    try {
      const placements = this.#optimum(pins, { ...watch, found }, placed);
      return placements && { placements, bounds: this.#scores(placements) };
    } catch (error) {
      if (!(error instanceof Stopped) || placed.length > 0) throw error;
      return this.#soFar(pins, found);
    }
  }

  dispose(): void {
    this.#chain?.dispose();
    this.#chain = undefined;
    this.#formulation = undefined;
  }

  #optimum(pins: readonly NumberedPin[], watch: ChainWatch, placed: readonly number[]): Placement[] | undefined {
    this.#formulation ??= formulate(this.#fits, this.component, this.#offSite);
    this.#chain ??= new Chain(this.#highs, this.#formulation, this.#levels);
    const bounds = pinnedBounds(this.#formulation, pins, placed);
    if (!bounds) return undefined;
    const values = lexicographicOptimum(this.#highs, this.#formulation, this.#chain, bounds, watch);
    if (!watch.keep) this.#chain.dispose();
    if (!values) return undefined;
    return readOff(this.#fits, this.#formulation, values, new PinRules(pins)) ?? this.#apart(pins, watch, placed);
  }

  /** With the students whom pins keep from an educator apart from others, so that no pin is left to chance. */
  #apart(pins: readonly NumberedPin[], watch: ChainWatch, placed: readonly number[]): Placement[] | undefined {
    const named = pins.filter(({ educator }) => educator !== undefined);
    const pairs = new Set(named.map(({ student, offer }) => pairKey(student, offer)));
    const formulation = formulate(this.#fits, this.component, this.#offSite, pairs);
    const bounds = pinnedBounds(formulation, pins, placed);
    if (!bounds) return undefined;
    const chain = new Chain(this.#highs, formulation, this.#levels);
    try {
      watch.found = { levels: [] };
      const values = lexicographicOptimum(this.#highs, formulation, chain, bounds, { ...watch, keep: false });
      return values && readOff(this.#fits, formulation, values, new PinRules(pins));
    } finally {
      chain.dispose();
    }
  }

  #scores(placements: readonly Placement[]): Map<ObjectiveName, number> {
    return new Map(this.#levels.map((name) => [name, scoreOf(this.#fits, placements, name)]));
  }

  #soFar(pins: readonly NumberedPin[], found: Found): PartAnswer | undefined {
    const rules = new PinRules(pins);
    const { whole } = found;
    const read =
      whole && this.#formulation && readOff(this.#fits, this.#formulation, whole.values.map(Math.round), rules);
    const placements = read ?? this.#inTurn(pins, rules);
    if (!placements) return undefined;
    const scores = this.#scores(placements);
    const bounds = new Map<ObjectiveName, number>();
    let proven = true;
    this.#levels.forEach((name, at) => {
      const relaxed = found.levels[at]?.relaxed;
      const bound =
        proven && relaxed !== undefined
          ? this.#bound(name, relaxed)
          : optimisticScore(this.#fits, this.component.students, name);
      bounds.set(name, bound);
      proven &&= bound === scores.get(name);
    });
    return { placements, bounds };
  }

  /** The nearest whole number that a relaxed cost leaves possible, as a score. */
  #bound(name: ObjectiveName, relaxed: number): number {
    const cost = Math.ceil(relaxed - 1e-6);
    return senses[name] === 'max' ? 0 - cost : cost;
  }

  #inTurn(pins: readonly NumberedPin[], rules: PinRules): Placement[] | undefined {
    const musts = pins.filter(({ kind }) => kind === 'must');
    const made = musts.length === 0 ? [] : new MustPins(this.#highs, this.#fits, pins).placements(musts);
    return made && placeInTurn(this.#fits, rules, carefulOrder(this.#fits, this.component.students), made);
  }
}
