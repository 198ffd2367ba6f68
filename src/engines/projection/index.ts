/**
 * Projections of a partnership's services: people leave, progress and are recruited month by month, in many runs of chance.
 * Check a scenario, simulate it chunk by chunk, and summarise the chunks; docs/projection-model.md describes the model.
 */

export { type Answers, answers, type Simulated } from './answers/answers.ts';
export { simulationsFor } from './answers/lever-runs.ts';
export { type NqswNeeded, nqswNeeded, wanted } from './answers/nqsw-needed.ts';
export type { Pulled } from './chain/rates.ts';
export { checkScenario } from './check/check.ts';
export { type Problem, problemOnLine } from './check/problem.ts';
export { checkRuns, costOf } from './check/runs.ts';
export { type ExpectedStock, expectedStocks } from './exact/expected.ts';
export * from './model.ts';
export { type Chunk, joined } from './outcome/chunk.ts';
export { type Measure, measures } from './outcome/measures.ts';
export type { Spread } from './outcome/spread.ts';
export { type Row, summarise } from './outcome/summarise.ts';
export { summariseTogether, type TogetherMeasure, type TogetherRow, togetherMeasures } from './outcome/together.ts';
export { type Simulation, type Simulator, simulate, simulator } from './simulate.ts';
export { engineVersion } from './version.ts';
