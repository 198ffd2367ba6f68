import { headingKey, type Sheet } from '../../../../platform/files/index.ts';

export type AdultsKind = 'worker' | 'workplace' | 'training';

const marks: [AdultsKind, string[]][] = [
  ['worker', ['LOCALESTID', 'UNIQUEWORKERID', 'EMPLSTATUS', 'MAINJOBROLE']],
  ['workplace', ['LOCALESTID', 'ESTNAME', 'ALLJOBROLES', 'VACANCIES']],
  ['training', ['LOCALESTID', 'UNIQUEWORKERID', 'TRAININGNAME']],
];

/** Which of the headings needed a sheet lacks that is one of these files by most of them: the file, and the headings. */
export function nearlyAdults({ header }: Pick<Sheet, 'header'>): { kind: AdultsKind; missing: string[] } | undefined {
  const keys = new Set(header.map(headingKey));
  return marks
    .map(([kind, headings]) => ({ kind, missing: headings.filter((heading) => !keys.has(headingKey(heading))) }))
    .find(({ missing }) => missing.length > 0 && missing.length <= most);
}

/** More are not a heading that was lost. */
const most = 1;

/** Which file of the Skills for Care bulk upload (ASC-WDS) a sheet is, told by its headings; undefined for none. */
export function adultsKind({ header }: Pick<Sheet, 'header'>): AdultsKind | undefined {
  const keys = new Set(header.map(headingKey));
  return marks.find(([, headings]) => headings.every((heading) => keys.has(headingKey(heading))))?.[0];
}
