/** Next year's rates and numbers of areas from their published past, and how good such forecasts were. */

export { forecastYear, hindcast, type Trial } from './hindcast.ts';
export { type AreaHistory, type ForecastMeasure, forecastMeasures, type Observation } from './history.ts';
export type { AreaForecast } from './rate.ts';
export { type Accuracy, type ForecastRecord, forecastRecords } from './record.ts';
