export { type Bar, barChart, type Missing, type Share, shareChart } from './bars.ts';
export type { Figure } from './figure.ts';
