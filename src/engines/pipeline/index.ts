/**
 * The pipeline from admission to employment: what became of students on placement, where graduates went, and how students
 * progress; from rows of counts. Sums of numerators and denominators, never means; what is not known is never nought.
 */
export { type Conversion, type ConversionRow, conversionOf, isComplete } from './conversion.ts';
export { type Absence, absences, type Count, isKnown, type Sum, sumOf } from './count.ts';
export {
  type Activity,
  activities,
  type DestinationRow,
  type Destinations,
  destinationsOf,
  type Employer,
  employers,
  type Group,
  groupOf,
  groups,
  type JobRole,
  jobRoles,
  type Moment,
  moments,
} from './destinations.ts';
export {
  latestAdmissions,
  type ProgrammeRow,
  rateTaken,
  type Step,
  type StepTaken,
  stepOf,
  steps,
} from './progression.ts';
export { pooled, type Share, shareOf } from './share.ts';
export {
  type ConversionTables,
  conversionAt,
  type EarlierConversion,
  openConversion,
  protectedConversion,
} from './totals/conversion-total.ts';
export { destinationsAt, groupNames, openDestinations, protectedDestinations } from './totals/destinations-total.ts';
export { type Flow, flows, serviceKinds } from './totals/flows.ts';
export {
  type EarlierProgrammes,
  openProgrammes,
  protectedProgrammes,
  stepNames,
  stepOfTable,
  stepTableName,
} from './totals/programmes-total.ts';
export { inYear, type ShownTables, saysSomething, shareShown, together } from './totals/shown.ts';
export { allTogether, tablesTogether } from './totals/universities.ts';
