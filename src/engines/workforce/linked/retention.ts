import { censusDate, inCensusYear } from '../calendar.ts';
import { byYear, type LinkedReturn, type LinkedWorker } from './records.ts';

/** One step of a survival curve: at so many months after starting, of how many still followed how many left. */
export interface SurvivalStep {
  months: number;
  atRisk: number;
  left: number;
  /** Share (0 to 1) of the cohort still there after this step, by Kaplan and Meier. */
  staying: number;
}

/** Newly qualified social workers who started within a census year, followed through the returns after it. */
export interface Cohort {
  /** In which the census year of their start ends. */
  year: number;
  people: number;
  /** Months for which the one who was followed longest was followed. */
  followed: number;
  /** The first is month 0; then each month in which somebody left. */
  steps: SurvivalStep[];
  /** How many are still followed, and have not left before: after no year, one, two, as far as anybody was followed. */
  atRisk: number[];
}

interface Followed {
  months: number;
  left: boolean;
}

/**
 * Retention of newly qualified social workers by the census year in which they started (origin NQSW), from the returns of one
 * organisation: the product-limit estimate of Kaplan and Meier (1958). Whoever is in a return as a leaver left on that
 * day; whoever is in no later return without having left is followed to the last census at which they were seen.
 */
export function nqswRetention(returns: readonly LinkedReturn[]): Cohort[] {
  const ordered = byYear(returns);
  const histories = historiesOf(ordered);
  return ordered.flatMap(({ year, workers }) => {
    const started = new Map<string, string>();
    for (const { person, standing, origin, started: date } of workers) {
      if (person === undefined || origin !== 'nqsw' || date === undefined || !inCensusYear(date, year)) continue;
      if (standing === 'in-post' || standing === 'leaver') started.set(person, date);
    }
    if (started.size === 0) return [];
    const followed = [...started].map(([person, date]) => follow(date, histories.get(person) ?? []));
    const longest = Math.max(...followed.map(({ months }) => months));
    const atRisk = Array.from({ length: Math.floor(longest / 12) + 1 }, (_, years) =>
      stillFollowed(followed, years * 12),
    );
    return [{ year, people: started.size, followed: longest, steps: survival(followed), atRisk }];
  });
}

type History = { year: number; worker: LinkedWorker }[];

/** Where each person stands in the returns, in order of years. */
function historiesOf(returns: readonly LinkedReturn[]): Map<string, History> {
  const histories = new Map<string, History>();
  for (const { year, workers } of returns) {
    for (const worker of workers) {
      if (worker.person === undefined) continue;
      const history = histories.get(worker.person) ?? [];
      histories.set(worker.person, history);
      history.push({ year, worker });
    }
  }
  return histories;
}

function follow(started: string, history: History): Followed {
  let seen = started;
  for (const { year, worker } of history) {
    if (worker.standing === 'leaver' && worker.ended !== undefined && worker.ended >= started) {
      return { months: monthsBetween(started, worker.ended), left: true };
    }
    if (worker.standing === 'in-post' && censusDate(year) > seen) seen = censusDate(year);
  }
  return { months: monthsBetween(started, seen), left: false };
}

/** Whole months from one ISO date to another. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
}

function survival(followed: readonly Followed[]): SurvivalStep[] {
  const steps: SurvivalStep[] = [{ months: 0, atRisk: followed.length, left: 0, staying: 1 }];
  const months = [...new Set(followed.filter(({ left }) => left).map((one) => one.months))].toSorted((a, b) => a - b);
  let staying = 1;
  for (const month of months) {
    const atRisk = stillFollowed(followed, month);
    const left = followed.filter((one) => one.left && one.months === month).length;
    staying *= 1 - left / atRisk;
    steps.push({ months: month, atRisk, left, staying });
  }
  return steps;
}

const stillFollowed = (followed: readonly Followed[], month: number): number =>
  followed.filter(({ months }) => months >= month).length;
