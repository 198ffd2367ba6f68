import { count, formatNumber } from '../../../platform/web/words.ts';
import { amountWords, percentWords } from '../words.ts';
import type { Part } from './part.ts';
import type { Projected } from './shown.ts';

/** Final placements to offer in a year over all services; undefined where none are recruited of those placed. */
export interface PlacementsIn {
  year: number;
  nqsws: number;
  observed: number | undefined;
  target: number | undefined;
}

/** How many final placements to offer for the NQSWs that are wanted, at the conversion observed and at the aim. */
export function placementsPart(projected: Projected): Part | undefined {
  const { conversion } = projected.scenario;
  const totals = placementsByYear(projected);
  const [next] = totals;
  if (next === undefined || conversion === undefined) return undefined;
  const [observed, target] = [percentWords(conversion.ofPlaced), percentWords(conversion.target)];
  return {
    title: 'Placements to offer',
    sentences: [
      `For ${count(Math.round(next.nqsws), 'NQSW')} of one’s own students in the year to 30 September ${next.year}, ${told(next.observed)} final placements are to be offered where ${observed} of students placed are recruited; ${told(next.target)} at the aim of ${target}.`,
    ],
    list: false,
    tables: [
      {
        title: 'Final placements to offer',
        headings: ['Year to 30 September', 'NQSWs wanted', `At ${observed}`, `At ${target}`],
        rows: totals.map((row) => [`${row.year}`, amountWords(row.nqsws), told(row.observed), told(row.target)]),
      },
    ],
    notes: [],
  };
}

/** The same as numbers, the next year first. */
export function placementsByYear({ projection: { answers } }: Projected): PlacementsIn[] {
  return [...Map.groupBy(answers.placementsToOffer, ({ year }) => year)].map(([year, own]) => {
    const sum = (of: (row: (typeof own)[number]) => number | null) =>
      own.some((row) => of(row) === null) ? undefined : own.reduce((all, row) => all + (of(row) ?? 0), 0);
    return {
      year,
      nqsws: sum(({ nqsws }) => nqsws) ?? 0,
      observed: sum(({ atObserved }) => atObserved),
      target: sum(({ atTarget }) => atTarget),
    };
  });
}

const told = (value: number | undefined): string =>
  value === undefined ? 'no number, as none are recruited' : formatNumber(value);
