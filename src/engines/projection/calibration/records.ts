/** What is kept of a social worker in a return; nothing that says who it is. */
export interface WorkerRecord {
  standing: string | undefined;
  role: string | undefined;
  /** ISO dates. */
  started: string | undefined;
  ended: string | undefined;
  /** `nqsw` for those who came newly qualified. */
  origin: string | undefined;
  /** The same in every return of the same organisation. */
  person: string | undefined;
}

/** Those in post, each person once: somebody in two roles is one. */
export function inPost(records: readonly WorkerRecord[]): WorkerRecord[] {
  const seen = new Set<string>();
  return records.filter(({ standing, person }) => {
    if (standing !== 'in-post' || (person !== undefined && seen.has(person))) return false;
    if (person !== undefined) seen.add(person);
    return true;
  });
}

/** Whole months from one ISO date to another; 0 when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}

/** The same day so many years later; 29 February becomes 1 March. */
export function yearsAfter(date: string, years: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later.toISOString().slice(0, 10);
}

/** Years from one ISO date to another, with their fraction; 0 when the second is earlier. */
export const yearsBetween = (from: string, to: string): number =>
  Math.max(0, Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000);
