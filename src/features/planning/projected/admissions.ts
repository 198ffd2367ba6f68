import { count, formatNumber } from '../../../platform/web/words.ts';
import { nearestNote, yearAimedAt } from './nqsws.ts';
import type { Part } from './part.ts';
import type { Answered } from './shown.ts';

/** Students admitted against the NQSWs needed when they graduate, and whether that is within 60%, with how this is read. */
export function admissionsPart(answered: Answered): Part | undefined {
  const rows = answered.projection.answers.admissionsVersusNeed;
  const first = admissionsAimedAt(answered);
  if (first === undefined) return undefined;
  const share = (ratio: number) => `${Math.round(ratio * 100)}%`;
  return {
    title: 'Admissions against the need',
    sentences: [
      `${count(first.admissions, 'student')} are admitted to the cohorts that graduate in ${first.year}, when ${count(first.needed, 'NQSW')} a year are needed${first.ratio === null ? '' : `: ${share(first.ratio)} of the need, which is ${first.within60Percent ? '' : 'not '}within 60% of it (40% to 160%)`}.`,
    ],
    list: false,
    tables: [
      {
        title: 'Admissions against NQSWs needed, by the year of graduating',
        headings: [
          'Year',
          'Admitted',
          'NQSWs needed a year',
          'Admitted ÷ needed',
          'Within 60% of the need (40% to 160%)',
        ],
        rows: rows.map((row) => [
          `${row.year}`,
          formatNumber(row.admissions),
          formatNumber(row.needed),
          row.ratio === null ? 'no need' : share(row.ratio),
          withinWords(row.within60Percent),
        ]),
      },
    ],
    notes: [first.reading, ...nearestNote(answered)],
  };
}

/** Admissions beside the need of the year of the aim. */
export function admissionsAimedAt(answered: Answered) {
  const rows = answered.projection.answers.admissionsVersusNeed;
  const year = yearAimedAt(
    answered,
    rows.map((row) => row.year),
  );
  return rows.find((row) => row.year === year);
}

const withinWords = (within: boolean | null): string => (within === null ? 'no need' : within ? 'yes' : 'no');
