/** Published benchmarks: series, statistical sums, change, RAG and revisions of what DfE publishes. Pure. */

export { yearName } from '../calendar.ts';
export { rateOf } from '../rate.ts';
export {
  type AdultsEdition,
  type AdultsMeasure,
  type AdultsRow,
  adultsMeasures,
  adultsRate,
  regionsOf,
  type StandingYear,
  standingsOf,
  type ThreeRates,
} from './adults.ts';
export { type Area, findAreas, homeRegion, nameIn, rowsOf, type UnknownArea } from './areas.ts';
export { type Change, changeFrom, colourRule, type Rag, ragOf, ragRule } from './compare.ts';
export { type Edition, type EditionIndex, indexEditions, type Level, type PublishedRow, valueIn } from './edition.ts';
export {
  benchmarkMeasures,
  type Figure,
  figures,
  type Measure,
  type MeasureName,
  measureOf,
  measures,
} from './measures.ts';
export type { Missing } from './missing.ts';
export { nameKey, nearest } from './near.ts';
export { sum } from './rates.ts';
export { type Revision, revisionsOf } from './revisions.ts';
export { type CountFigure, countOf, figureOf, type Place, series, type YearFigure } from './series.ts';
export { type SilentArea, silentAreas } from './silent.ts';
export { type BenchmarkRow, benchmarkTable, together, type Wanted } from './table.ts';
export { type Absence, absenceWords, countable, type Value } from './values.ts';
