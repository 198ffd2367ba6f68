/** The files of a placement round: students, offers, educators, pins and the policy. */
export { type RoundFiles, type RoundReading, readRound } from './read-round.ts';
export { educatorsTable, offersTable, pinsTable, roundTables, studentsTable } from './tables.ts';
