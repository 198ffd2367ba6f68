/** The files of a placement round: students, offers, educators, pins and the policy. */
export { policyFile } from './policy.ts';
export { type RoundFiles, type RoundReading, readRound } from './read-round.ts';
export { educatorsTable, offersTable, pinsTable, roundTables, studentsTable } from './tables.ts';
