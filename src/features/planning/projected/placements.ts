import { wanted } from '../../../engines/projection/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { count, formatNumber } from '../../../platform/web/words.ts';
import { amountWords, percentWords } from '../words.ts';
import { nearestNote, yearAimedAt } from './nqsws.ts';
import type { Part } from './part.ts';
import type { Answered } from './shown.ts';

/** Final placements to offer a year over all services, for the NQSWs who start in every year until one; undefined where none are recruited of those placed. */
export interface PlacementsIn {
  year: number;
  /** NQSWs wanted in all, and of these from one's own placements. */
  wanted: number;
  nqsws: number;
  observed: number | undefined;
  target: number | undefined;
}

/** How many final placements to offer for the NQSWs that are wanted, at the conversion observed and at the aim. */
export function placementsPart(answered: Answered): Part | undefined {
  const { conversion } = answered.scenario;
  const totals = placementsByYear(answered);
  const aimed = placementsAimedAt(answered);
  if (aimed === undefined || conversion === undefined) return undefined;
  const at = conversionWords(answered);
  return {
    title: 'Placements to offer',
    sentences:
      aimed.wanted === 0
        ? [`No NQSWs are wanted for 30 September ${aimed.year}.`]
        : [
            `${wantedWords(aimed, conversion.ofNqsws)} For these, ${told(aimed.observed)} final placements a year are to be offered ${at.observed}; ${told(aimed.target)} ${at.target}.`,
          ],
    list: false,
    tables: [
      {
        title: 'Final placements to offer a year, by the year until which as many NQSWs start',
        headings: ['Until 30 September', 'NQSWs wanted a year', 'From one’s own placements', ...at.headings],
        rows: totals.map((row) => [
          `${row.year}`,
          formatNumber(row.wanted),
          amountWords(row.nqsws),
          told(row.observed),
          told(row.target),
        ]),
      },
    ],
    notes: [
      ...(conversion.ofNqsws === undefined ? [allCounted] : []),
      ...nearestNote(answered),
      ...(answered.scenario.services.length > 1 ? [roundedUp] : []),
      ...at.notes,
    ],
  };
}

const allCounted =
  'The scenario does not say how many NQSWs come from one’s own placements, so all are counted: fewer placements are enough where some come from elsewhere.';
const roundedUp =
  'Placements are rounded up for each service and then added up, so they may be a few more than all NQSWs together would need.';

function wantedWords({ year, wanted, nqsws }: PlacementsIn, share: number | undefined): string {
  const all = `${count(wanted, 'NQSW')} ${wanted === 1 ? 'is' : 'are'} wanted a year until 30 September ${year}`;
  if (share === undefined) return `${all}, and all are counted as students placed here.`;
  return `${all}, and ${percentWords(share)} of them, about ${formatNumber(Math.round(nqsws))}, from one’s own placements.`;
}

/** At which conversion placements are told. Where a lever changes it, it is not the same in every year, nor service. */
export function conversionWords({ scenario: { conversion, levers = [] } }: Answered) {
  const changing = levers.flatMap(({ name, from, conversion: to }) => (to === undefined ? [] : [{ name, from, to }]));
  const [observed, target] = [percentWords(conversion?.ofPlaced ?? 0), percentWords(conversion?.target ?? 0)];
  if (changing.length === 0) {
    return {
      observed: `where ${observed} of students placed are recruited`,
      target: `at the aim of ${target}`,
      headings: [`At ${observed}`, `At ${target}`],
      notes: [],
    };
  }
  return {
    observed: 'at the conversion of that year',
    target: 'at its aim',
    headings: ['At the conversion of the year', 'At its aim'],
    notes: [
      `Conversion is ${observed} of students placed, and the aim ${target}. ${changing.map(({ name, from, to }) => `“${name}” makes it ${percentWords(to.ofPlaced)}, and the aim ${percentWords(to.target)}, from ${formatDate(from)}.`).join(' ')}`,
    ],
  };
}

/** The same for the year of the aim. */
export function placementsAimedAt(answered: Answered): PlacementsIn | undefined {
  const totals = placementsByYear(answered);
  const year = yearAimedAt(
    answered,
    totals.map((one) => one.year),
  );
  return totals.find((one) => one.year === year);
}

/** The same as numbers, year by year. */
export function placementsByYear({ projection: { answers } }: Answered): PlacementsIn[] {
  return [...Map.groupBy(answers.placementsToOffer, ({ year }) => year)].map(([year, own]) => {
    const sum = (of: (row: (typeof own)[number]) => number | null) =>
      own.some((row) => of(row) === null) ? undefined : own.reduce((all, row) => all + (of(row) ?? 0), 0);
    const needs = answers.nqswNeeded.filter((need) => need.year === year);
    return {
      year,
      wanted: needs.reduce((all, need) => all + wanted(need), 0),
      nqsws: sum(({ nqsws }) => nqsws) ?? 0,
      observed: sum(({ atObserved }) => atObserved),
      target: sum(({ atTarget }) => atTarget),
    };
  });
}

const told = (value: number | undefined): string =>
  value === undefined ? 'no number, as none are recruited' : formatNumber(value);
