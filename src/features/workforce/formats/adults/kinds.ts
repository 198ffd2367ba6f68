import { headingKey, type Sheet } from '../../../../platform/files/index.ts';

export type AdultsKind = 'worker' | 'workplace' | 'training';

const marks: [AdultsKind, string[]][] = [
  ['worker', ['LOCALESTID', 'UNIQUEWORKERID', 'EMPLSTATUS', 'MAINJOBROLE']],
  ['workplace', ['LOCALESTID', 'ESTNAME', 'ALLJOBROLES', 'VACANCIES']],
  ['training', ['LOCALESTID', 'UNIQUEWORKERID', 'TRAININGNAME']],
];

/** Which file of the Skills for Care bulk upload (ASC-WDS) a sheet is, told by its headings; undefined for none. */
export function adultsKind({ header }: Pick<Sheet, 'header'>): AdultsKind | undefined {
  const keys = new Set(header.map(headingKey));
  return marks.find(([, headings]) => headings.every((heading) => keys.has(headingKey(heading))))?.[0];
}
