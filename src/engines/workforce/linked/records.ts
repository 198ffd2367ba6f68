import type { Worker } from '../model.ts';

/** What is kept of a worker to link the returns of one organisation: nothing that says who it is. */
export interface LinkedWorker extends Pick<Worker, 'standing' | 'role' | 'started' | 'ended' | 'origin'> {
  /** The same in every return of the same organisation; undefined where the return does not tell who it is. */
  person: string | undefined;
}

/** One return of an organisation's service. */
export interface LinkedReturn {
  /** In which its census year ends. */
  year: number;
  workers: readonly LinkedWorker[];
}

/** The returns by year; of two for the same year the later in the list counts. */
export function byYear(returns: readonly LinkedReturn[]): LinkedReturn[] {
  return [...new Map(returns.map((one) => [one.year, one])).values()].toSorted((a, b) => a.year - b.year);
}

/** People of whom a return does not tell how they stand. */
export const unclear = ({ workers }: LinkedReturn): Set<string> =>
  new Set(workers.flatMap(({ person, standing }) => (standing === undefined && person !== undefined ? [person] : [])));

export const inPost = ({ workers }: LinkedReturn): LinkedWorker[] =>
  workers.filter(({ standing }) => standing === 'in-post');
