export { findBottlenecks } from './diagnosis/bottlenecks.ts';
export { bottleneckSentences, directorSentences } from './diagnosis/director.ts';
export { openSession, type Progress, type Session, type SolveOptions } from './session.ts';
export { solve } from './solve.ts';
