import { createRequire } from 'node:module';
import type { Highs, Model } from 'highs';

const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

export type { Highs, Model } from 'highs';

let loaded: Promise<Highs> | undefined;

/** The solver, loaded once: its code runs faster when warm, and its memory is used again. */
export function solver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/** After a fault inside the solver (out of memory): the next call gets a fresh one. */
export function forgetSolver(): void {
  loaded = undefined;
}

/** Whether to stop now: somebody asked, or the time is up. */
export type StopSignal = () => boolean;

/** The work was stopped before an answer was reached. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/**
 * Runs a model to its end by whatever method; throws `Stopped` when told to stop. True when optimal, false when
 * infeasible.
 */
export function runModel(highs: Highs, model: Model, stop: StopSignal): boolean {
  const { modelStatus, callbackType } = highs.constants;
  if (stop()) throw new Stopped();
  const interrupt = (event: { interrupt(): void }): undefined => {
    if (stop()) event.interrupt();
  };
  model.run({
    [callbackType.simplexInterrupt]: interrupt,
    [callbackType.ipmInterrupt]: interrupt,
    [callbackType.mipInterrupt]: interrupt,
  });
  const status = model.getModelStatus();
  if (status === modelStatus.interrupted || status === modelStatus.timeLimit) throw new Stopped();
  return isOptimal(highs, status);
}

/** Steps of the simplex method (about a second's work with 100,000 columns) before it is asked whether to stop. */
const stepsToBegin = 20_000;

/**
 * The same by the simplex method from the present basis. Being asked at every step whether to stop would cost two fifths
 * of the time, so it pauses instead, after twice as many steps each time, for to go on after a pause costs steps too.
 */
export function runSimplex(highs: Highs, model: Model, stop: StopSignal): boolean {
  const { modelStatus } = highs.constants;
  for (let steps = stepsToBegin; ; steps *= 2) {
    if (stop()) throw new Stopped();
    model.options.set('simplex_iteration_limit', steps);
    model.run();
    const status = model.getModelStatus();
    if (status !== modelStatus.iterationLimit) return isOptimal(highs, status);
  }
}

function isOptimal({ constants: { modelStatus } }: Highs, status: number): boolean {
  if (status === modelStatus.optimal) return true;
  if (status === modelStatus.infeasible) return false;
  throw new Error(`the solver ended with status ${status}`);
}
