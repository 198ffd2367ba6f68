export { openSession, type Progress, type Session, type SolveOptions } from './session.ts';
export { solve } from './solve.ts';
