export { type Bar, barChart, type Share, shareChart } from './bars.ts';
export type { SurvivalChart, SurvivalCohort, SurvivalStep } from './cohorts.ts';
export { type Dumbbell, type DumbbellChart, dumbbellChart } from './dumbbells.ts';
export type { Figure } from './figure.ts';
export { type LineChart, lineChart } from './lines.ts';
export type { Series } from './series.ts';
export { type SmallMultiples, smallMultiples } from './small-multiples.ts';
export { survivalChart } from './survival.ts';
export type { Format, Measured, Missing, Point } from './values.ts';
