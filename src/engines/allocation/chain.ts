import type { Formulation } from './formulation.ts';
import { levelGroups } from './level-groups.ts';
import { LevelModel, type Vertex } from './level-model.ts';
import type { ObjectiveName } from './model.ts';
import { numbered } from './numbered.ts';
import { type Bounds, copyOf } from './program.ts';
import type { Highs, StopSignal } from './solver.ts';
import { costAt } from './values.ts';
import { isWhole } from './whole.ts';

/** What one level came to, in the sense of costs (what is maximised counts negative). */
export interface LevelResult {
  name: ObjectiveName;
  /** The best that fractions of students could do: no allocation does better, given the levels before. */
  relaxed: number;
  /**
   * The bounds that hold the levels before this one at their optimum; given a gap, also all that cannot move if this
   * level is to come so near its relaxed best.
   */
  before: (gap?: number) => Bounds;
}

/** How far a chain has come: also of use when it is stopped. */
export interface Found {
  levels: LevelResult[];
  /** The last corner without fractions, and how many levels are optimal there. */
  whole?: { values: Float64Array; levels: number };
}

export interface ChainWatch {
  stop: StopSignal;
  /** Called before each group of levels, with its first level and the number of levels done. */
  onLevel?: ((level: ObjectiveName, done: number) => void) | undefined;
  /** Filled in as the work goes on. */
  found?: Found | undefined;
  /** Whether the models are kept for another time; else their memory is given back as soon as they are done. */
  keep: boolean;
}

export interface ChainResult {
  values: Float64Array;
  levels: LevelResult[];
  /** The bounds that hold every level at its optimum. */
  face: Bounds;
}

/**
 * Optimises the levels one after the other, each on the optimal face of those before, over fractions of students. Keeps
 * its models, so that solving again with other bounds is quick.
 */
export class Chain {
  readonly levels: readonly ObjectiveName[];
  readonly #steps: { names: ObjectiveName[]; model: LevelModel }[];
  readonly #formulation: Formulation;

  constructor(highs: Highs, formulation: Formulation, levels: readonly ObjectiveName[]) {
    this.levels = levels;
    this.#formulation = formulation;
    this.#steps = levelGroups(levels).map((group) => ({
      names: group.levels,
      model: new LevelModel(highs, formulation, group),
    }));
  }

  /** Undefined if nothing satisfies the bounds. `start`, where there is one, satisfies them. */
  solve(bounds: Bounds, watch: ChainWatch, start?: Float64Array): ChainResult | undefined {
    const face = copyOf(bounds);
    const found = watch.found ?? { levels: [] };
    const { levels } = found;
    let values = start;
    for (const { names, model } of this.#steps) {
      watch.onLevel?.(numbered(names, 0), levels.length);
      const vertex = model.solve(face, values, watch.stop);
      if (!vertex) return undefined;
      values = vertex.values;
      levels.push(...this.#results(names, vertex, face));
      vertex.prices.narrow(face, vertex);
      if (isWhole(values)) found.whole = { values, levels: levels.length };
      if (!watch.keep) model.dispose();
    }
    return values && { values, levels, face };
  }

  dispose(): void {
    for (const { model } of this.#steps) model.dispose();
  }

  #results(names: readonly ObjectiveName[], vertex: Vertex, face: Bounds): LevelResult[] {
    const start = copyOf(face);
    return names.map((name, level) => ({
      name,
      relaxed: costAt(this.#formulation.program, name, vertex.values),
      before: (gap = Infinity) => {
        const before = copyOf(start);
        vertex.prices.narrow(before, vertex, level, gap);
        return before;
      },
    }));
  }
}
