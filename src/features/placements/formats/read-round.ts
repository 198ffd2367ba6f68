import { defaultPolicy, type Round } from '../../../engines/allocation/model.ts';
import { areasOnly, type Geography } from '../../../engines/geography/index.ts';
import { type FileIn, type Problem, readSheet, rowsWithProblems } from '../../../platform/files/index.ts';
import { readEducators } from './educators.ts';
import { readOffers } from './offers.ts';
import { readPins } from './pins.ts';
import { readPolicy } from './policy.ts';
import { type NamedStudent, readStudents } from './students.ts';

/** The files of a placement round, as people give them. */
export interface RoundFiles {
  students: FileIn;
  offers: FileIn;
  educators: FileIn;
  pins?: FileIn;
  policy?: FileIn;
  /** Where outcodes are; without it each is where its postcode area is. */
  geography?: Geography;
}

/** A round made of the rows that are good, and all that was wrong with the others. */
export interface RoundReading {
  round: Round;
  /** By id: names and what else the engine is not told. */
  students: Map<string, Omit<NamedStudent, 'student'>>;
  educatorNames: Map<string, string>;
  problems: Problem[];
  warnings: string[];
  rejectedRows: number;
  /** Outcodes, sorted, that are known only by their postcode area. */
  approximateOutcodes: string[];
}

/**
 * Reads the files of a round against each other: educators first, then the offers that name them, the students, and the
 * pins that name all three.
 *
 * Throws `Unreadable` for a file that cannot be used at all.
 */
export async function readRound(files: RoundFiles): Promise<RoundReading> {
  const policy = files.policy === undefined ? defaultPolicy : readPolicy(files.policy);
  const geography = files.geography ?? areasOnly;
  const educators = readEducators(await readSheet(files.educators), geography, policy.asAt);
  const offers = readOffers(await readSheet(files.offers), geography, educators);
  const organisations = [
    ...[...offers.good.values()].map(({ organisation }) => organisation),
    ...[...educators.good.values()].map(({ educator }) => educator.organisation),
  ];
  const students = readStudents(await readSheet(files.students), geography, organisations);
  const none = { pins: [], problems: [], warnings: [] };
  const pins = files.pins ? readPins(await readSheet(files.pins), { students, offers, educators }) : none;
  const read = [students, offers, educators, pins];
  const round: Round = {
    students: [...students.good.values()].map(({ student }) => student),
    offers: [...offers.good.values()],
    educators: [...educators.good.values()].map(({ educator }) => educator),
    pins: pins.pins,
    policy,
  };
  return {
    round,
    students: new Map([...students.good].map(([id, { student: _, ...rest }]) => [id, rest])),
    educatorNames: new Map([...educators.good].map(([id, { name }]) => [id, name])),
    problems: read.flatMap(({ problems }) => problems),
    warnings: read.flatMap(({ warnings }) => warnings),
    rejectedRows: read.reduce((rows, { problems }) => rows + rowsWithProblems(problems), 0),
    approximateOutcodes: approximate(round),
  };
}

function approximate({ students, offers, educators }: Round): string[] {
  const places = [...students.map(({ home }) => home), ...offers.map(({ at }) => at), ...educators.map(({ at }) => at)];
  return [...new Set(places.filter((place) => place.approximate).map(({ outcode }) => outcode))].sort();
}
