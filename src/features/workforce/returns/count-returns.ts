import { type Counting, counting } from '../../../engines/workforce/figures/count.ts';
import type { Figures } from '../../../engines/workforce/figures/figures.ts';
import type { Listener, ReturnHeading, WorkerRow } from '../formats/reading.ts';
import type { Opened } from './open-return.ts';
import { readReturns, type YearGiven } from './read-returns.ts';

/** A return that was counted. */
export interface CountedReturn {
  files: string[];
  heading: ReturnHeading;
  figures: Figures;
}

/** What else is heard while returns are counted. */
export interface Hearing extends Pick<Listener, 'broken' | 'warning'> {
  worker?: (row: WorkerRow) => void;
}

/** Counts the returns that files hold, and keeps nothing else of them. Throws `Unreadable`. */
export async function countReturns(
  files: readonly Opened[],
  year: YearGiven,
  hearing: Hearing,
): Promise<CountedReturn[]> {
  const returns: CountedReturn[] = [];
  await readReturns(files, year, (names) => {
    let heading: ReturnHeading | undefined;
    let count: Counting | undefined;
    return {
      broken: hearing.broken,
      warning: hearing.warning,
      heading: (said) => {
        heading = said;
        count = counting(said.year, said.service);
      },
      worker: (row) => {
        count?.add(row.worker);
        hearing.worker?.(row);
      },
      end: (stated) => {
        if (heading === undefined || count === undefined) throw new Error('a return was read without a heading');
        returns.push({ files: names, heading, figures: count.end(stated) });
      },
    };
  });
  return returns;
}
