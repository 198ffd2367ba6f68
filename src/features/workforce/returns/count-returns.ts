import { type Counting, counting } from '../../../engines/workforce/figures/count.ts';
import type { Figures } from '../../../engines/workforce/figures/figures.ts';
import type { Stated } from '../../../engines/workforce/model.ts';
import { headingKey, type Sheet } from '../../../platform/files/index.ts';
import { readAdults } from '../formats/adults/adults.ts';
import { readCensus } from '../formats/census/census.ts';
import type { Listener, ReturnHeading } from '../formats/reading.ts';
import { readTemplate } from '../formats/template/template.ts';
import { type Opened, piecesOf } from './open-return.ts';

/** A return that was counted; the adults' worker and workplace files of one account are one. */
export interface CountedReturn {
  files: string[];
  heading: ReturnHeading;
  figures: Figures;
}

/** What else is heard while files are read. */
export type Hearing = Pick<Listener, 'broken' | 'warning'>;

/**
 * Reads and counts the returns that files hold. `year` is that whose 30 September is the day of the figures; files
 * that say their own year need none, and adults' files are counted for `latest` without it. Throws `Unreadable`.
 */
export async function countReturns(
  files: readonly Opened[],
  { year, latest }: { year: number | undefined; latest: number },
  hearing: Hearing,
): Promise<CountedReturn[]> {
  const returns: CountedReturn[] = [];
  for (const file of files) {
    if (file.kind === 'census') {
      const source = { name: file.name, pieces: piecesOf(file.path) };
      returns.push(await counted([file.name], hearing, (listener) => readCensus(source, listener, year)));
    }
    if (file.kind === 'template') {
      returns.push(await counted([file.name], hearing, async (listener) => readTemplate(file.sheet, listener)));
    }
  }
  for (const sheets of accounts(files.flatMap((file) => (file.kind === 'adults' ? [file.sheet] : [])))) {
    const names = sheets.map(({ file }) => file);
    if (year === undefined) hearing.warning(`${names.join(' and ')}: figures are those of 30 September ${latest}.`);
    returns.push(await counted(names, hearing, async (listener) => readAdults(sheets, year ?? latest, listener)));
  }
  return returns;
}

async function counted(
  files: string[],
  hearing: Hearing,
  read: (listener: Listener) => Promise<Stated>,
): Promise<CountedReturn> {
  let heading: ReturnHeading | undefined;
  let count: Counting | undefined;
  const stated = await read({
    ...hearing,
    heading: (said) => {
      heading = said;
      count = counting(said.year, said.service);
    },
    worker: ({ worker }) => count?.add(worker),
  });
  if (heading === undefined || count === undefined) throw new Error('a return was read without a heading');
  return { files, heading, figures: count.end(stated) };
}

/** Sheets that name a workplace in common are of one account, and make one return. */
function accounts(sheets: readonly Sheet[]): Sheet[][] {
  const groups: { sheets: Sheet[]; workplaces: Set<string> }[] = [];
  for (const sheet of sheets) {
    const workplaces = workplacesOf(sheet);
    const joined = groups.filter((group) => !group.workplaces.isDisjointFrom(workplaces));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      sheets: [...joined.flatMap((group) => group.sheets), sheet],
      workplaces: new Set([...joined.flatMap((group) => [...group.workplaces]), ...workplaces]),
    });
  }
  return groups.map((group) => group.sheets.toSorted((a, b) => (a.file < b.file ? -1 : 1)));
}

function workplacesOf({ header, rows }: Sheet): Set<string> {
  const at = header.findIndex((heading) => headingKey(heading) === headingKey('LOCALESTID'));
  return new Set(rows.map(({ cells }) => (cells[at] ?? '').trim().toLowerCase()));
}
