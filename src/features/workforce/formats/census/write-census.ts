/** Fields of an element as a file holds them; one that is undefined is not there. */
export type Fields = Record<string, string | number | undefined>;

/** What a census file says besides its workers. */
export interface CensusHeading {
  /** In which the census year ends, on 30 September. */
  year: number;
  authority: string;
  /** Vacancies and the like, of the authority as a whole. */
  stated: Fields;
  /** The element that holds them; what it was called until 2024, unless told. */
  level?: 'LALevelVacancies' | 'LALevel';
  collection?: string;
  /** ISO date; 30 September of the year, unless told. */
  date?: string;
}

/** Writes a census as the DfE takes it, worker by worker: for the demonstration, and for tests of what reads it. */
export function writeCensus(heading: CensusHeading, workers: readonly Fields[]): string {
  const { year, authority, stated, level = 'LALevelVacancies', collection = 'CSWW', date = `${year}-09-30` } = heading;
  const details = { Collection: collection, Year: year, ReferenceDate: date };
  const source = { SourceLevel: 'L', LEA: authority, SoftwareCode: 'Tandem' };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Message>',
    '<Header>',
    `<CollectionDetails>${elements(details)}</CollectionDetails>`,
    `<Source>${elements(source)}</Source>`,
    '</Header>',
    `<${level}>${elements(stated)}</${level}>`,
    ...workers.map((worker) => `<CSWWWorker>${elements(worker)}</CSWWWorker>`),
    '</Message>',
    '',
  ].join('\n');
}

const elements = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${escaped(`${value}`)}</${name}>`)
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
