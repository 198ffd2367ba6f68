import type { Stated } from '../../../engines/workforce/model.ts';
import { headingKey, type Sheet } from '../../../platform/files/index.ts';
import { readAdults } from '../formats/adults/adults.ts';
import { readCensus } from '../formats/census/census.ts';
import type { Listener } from '../formats/reading.ts';
import { readTemplate } from '../formats/template/template.ts';
import { type Opened, piecesOf } from './open-return.ts';

/** Which census year files are of that do not say it. */
export interface YearGiven {
  /** Taken for every file. */
  year: number | undefined;
  /** Taken for adults' files when no year is given: the year of the last 30 September. */
  latest: number;
  /** How to give another year, in a sentence, for whoever reads that one was assumed. */
  another: string;
}

/** Listens to one return, and hears when it ends. */
export interface ReturnListener extends Listener {
  end: (stated: Stated) => void;
}

/**
 * Reads the returns that files hold, one after the other: a census or a template is one, and the worker and workplace
 * files of one account are one together. `listenTo` is told the files of each. Throws `Unreadable`.
 */
export async function readReturns(
  files: readonly Opened[],
  { year, latest, another }: YearGiven,
  listenTo: (files: string[]) => ReturnListener,
): Promise<void> {
  for (const file of files) {
    if (file.kind === 'adults') continue;
    const listener = listenTo([file.name]);
    if (file.kind === 'template') listener.end(readTemplate(file.sheet, listener));
    else listener.end(await readCensus({ name: file.name, pieces: piecesOf(file.path) }, listener, year));
  }
  for (const sheets of accounts(files.flatMap((file) => (file.kind === 'adults' ? [file.sheet] : [])))) {
    const names = sheets.map(({ file }) => file);
    const listener = listenTo(names);
    if (year === undefined) {
      const say = names.length === 1 ? 'does not say' : 'do not say';
      listener.warning(
        `${names.join(' and ')} ${say} of which day the figures are: 30 September ${latest} is assumed. ${another}`,
      );
    }
    listener.end(readAdults(sheets, year ?? latest, listener));
  }
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
