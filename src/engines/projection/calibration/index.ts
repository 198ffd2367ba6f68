/** What a scenario starts from: the values of a service worked out from returns or figures, each with what it rests on. */

export * as usual from './defaults.ts';
export { type Estimate, type Evidence, pooled, recentYears, yearsAround } from './estimate.ts';
export { calibrateFromFigures, leaveFrom, type ServiceFigures } from './from-figures.ts';
export { type Grade, type GradeSettings, gradeOf, grades } from './grades.ts';
export { fitTogether, type LeaverShares } from './leaving.ts';
export { type Around, calibrateOwn, type OwnReturn } from './own-service.ts';
export type { WorkerRecord } from './records.ts';
export { type CalibratedService, serviceJson } from './service.ts';
