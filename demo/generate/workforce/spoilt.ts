import type { Chance } from '../chance.ts';

/** A worker's fields as a file holds them; one that is undefined is not there. */
export type Fields = Record<string, string | number | undefined>;

/** What goes wrong in files that a system of records writes. The reader says each, and the worker still counts. */
const mistakes: readonly ((fields: Fields) => Fields)[] = [
  // Hours a week in place of the share of full time.
  (fields) => (fields.FTE === 1 ? { FTE: 37, FTE30: 37 } : { FTE30: undefined }),
  () => ({ Ethnicity: 'WBRT' }),
  () => ({ StartOrigin: undefined }),
  ({ RoleStartDate }) => ({ RoleStartDate: `${RoleStartDate ?? ''}`.split('-').toReversed().join('/') }),
  () => ({ OrgRole: 7 }),
  ({ SWENo }) => ({ SWENo: `${SWENo ?? ''}`.slice(2) }),
  ({ PersonBirthDate }) => ({ PersonBirthDate: `20${`${PersonBirthDate ?? ''}`.slice(2)}` }),
  ({ RoleEndDate }) => (RoleEndDate === undefined ? { Ethnicity: undefined } : { FTE: 1 }),
];

/** Spoils about one worker in forty. */
export function spoilCensus(chance: Chance, workers: readonly Fields[]): Fields[] {
  const spoilt = chance.places(Math.max(3, Math.round(workers.length / 40)), workers.length);
  return workers.map((fields, at) => (spoilt.has(at) ? { ...fields, ...chance.one(mistakes)(fields) } : fields));
}

/** The same in the rows of a worker file of the bulk upload. */
const mistakesOfAdults: readonly ((row: Fields) => Fields)[] = [
  () => ({ DOB: '31/02/1979' }),
  () => ({ CONTHOURS: '370' }),
  () => ({ ETHNICITY: '30' }),
  () => ({ DAYSSICK: '-1' }),
  ({ STARTDATE }) => ({ STARTDATE: `${STARTDATE ?? ''}`.replaceAll('/', '.') }),
];

export function spoilAdults(chance: Chance, rows: readonly Fields[]): Fields[] {
  const spoilt = chance.places(Math.max(2, Math.round(rows.length / 60)), rows.length);
  return rows.map((row, at) => (spoilt.has(at) ? { ...row, ...chance.one(mistakesOfAdults)(row) } : row));
}
