import { type FileIn, headingKey, type Sheet, Unreadable } from '../../../../platform/files/index.ts';
import { list } from '../../../../platform/web/words.ts';

const wanted = 'the published figures of the children’s social work workforce (CSV)';

/** Files that people have beside the published ones, told by headings that only they have. */
const others: { headings: string[]; is: string }[] = [
  { headings: ['LOCALESTID', 'UNIQUEWORKERID'], is: 'a worker file of the adults’ workforce data set' },
  { headings: ['LOCALESTID', 'ESTNAME'], is: 'a workplace file of the adults’ workforce data set' },
  { headings: ['SWENo', 'AgencyWorker'], is: 'a list of workers from a children’s workforce return' },
  { headings: ['student_id'], is: 'a list of students' },
  { headings: ['educator_id'], is: 'a list of practice educators' },
  { headings: ['offer_id'], is: 'a list of offers of placements' },
  {
    headings: ['time_period', 'geographic_level'],
    is: 'another publication of the Department for Education: it has time_period and geographic_level, but none of the workforce’s figures',
  },
];

/** The refusal of a table that is not a published file: what it looks like instead, and what to choose. */
export function notThisFile({ file, header }: Sheet): Unreadable {
  const keys = new Set(header.map(headingKey));
  const other = others.find(({ headings }) => headings.every((heading) => keys.has(headingKey(heading))));
  const seen = header.filter((heading) => heading !== '').slice(0, 6);
  const looks =
    other !== undefined
      ? `${file} looks like ${other.is}.`
      : `${file} is a table of something else: its first row has ${list(seen.map((heading) => heading.slice(0, 40)))}.`;
  return new Unreadable(file, `${looks} Choose ${wanted}.`);
}

/** Throws `Unreadable` for a census return in XML, which the reader of tables would only call an XML file. */
export function refuseCensus({ name, bytes }: FileIn): void {
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString('utf8');
  if (!/^[\s\uFEFF]*</.test(opening) || !/<Collection>\s*CSWW|<CSWWWorker|<LALevel/.test(opening)) return;
  throw new Unreadable(
    name,
    `${name} looks like a children’s workforce census return (XML), which holds one authority’s workers. Choose ${wanted}.`,
  );
}
