import { count, formatNumber } from '../../../platform/web/words.ts';
import type { Part } from './part.ts';
import type { Projected } from './shown.ts';

/** Students admitted against the NQSWs needed when they graduate, and the test of 60% with its reading. */
export function admissionsPart({ projection: { answers } }: Projected): Part | undefined {
  const rows = answers.admissionsVersusNeed;
  const [first] = rows;
  if (first === undefined) return undefined;
  const share = (ratio: number) => `${Math.round(ratio * 100)}%`;
  return {
    title: 'Admissions against the need',
    sentences: [
      `${count(first.admissions, 'student')} are admitted to the cohorts that graduate in ${first.year}, when ${count(first.needed, 'NQSW')} are needed${first.ratio === null ? '' : `: ${share(first.ratio)} of the need, which is ${withinWords(first.within60Percent)}`}.`,
    ],
    list: false,
    tables: [
      {
        title: 'Admissions against NQSWs needed, by the year of graduating',
        headings: ['Year', 'Admitted', 'NQSWs needed', 'Admitted ÷ needed', 'The 60% test'],
        rows: rows.map((row) => [
          `${row.year}`,
          formatNumber(row.admissions),
          formatNumber(row.needed),
          row.ratio === null ? 'no need' : share(row.ratio),
          withinWords(row.within60Percent),
        ]),
      },
    ],
    notes: [first.reading, ...(rows.some(({ unreachable }) => unreachable > 0) ? [asFarAsTheyGo] : [])],
  };
}

const asFarAsTheyGo = 'Where NQSWs alone do not bring a service to its aim, as many are counted as bring it nearest.';

const withinWords = (within: boolean | null): string =>
  within === null ? 'no need' : within ? 'within 60%' : 'not within 60%';
