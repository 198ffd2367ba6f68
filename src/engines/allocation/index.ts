export { type Alternative, alternatives, costOfPlacing } from './diagnosis/alternatives.ts';
export { type BottleneckOptions, type Bottlenecks, findBottlenecks } from './diagnosis/bottlenecks.ts';
export { bottleneckSentences, directorSentences, unsettledSentence } from './diagnosis/director.ts';
export type { Price } from './diagnosis/price.ts';
export { type Allocation, openSession, type Progress, type Session, type SolveOptions } from './session.ts';
export { solve } from './solve.ts';
