import { moments, stepNames, steps } from '../../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { ShownPipeline } from '../../../pipeline/totals/content.ts';
import type { PartTable } from '../../../projected/part.ts';
import { percentWords, shareWords, shownWords } from '../words.ts';
import { conversionLines, whomWords } from './conversion.ts';
import { type AskedAt, groupLines, shareLines } from './destinations.ts';
import type { StepLine } from './programmes.ts';

const yearWords = (year: number | undefined): string => (year === undefined ? 'All years' : yearName(year));

/** Both percentages of [P 2.1] by year and kind of service. */
export const conversionTable = (shown: ShownPipeline): PartTable => ({
  title: 'Students on placement and NQSWs recruited, by year and service',
  headings: [
    'Recruited in',
    'Service',
    'Students on placement',
    'On placement in',
    'Of these recruited',
    'NQSWs recruited',
    'Conversion, of students on placement',
    'Of NQSWs recruited',
  ],
  rows: conversionLines(shown).map(({ year, whom, placementYears, placed, recruited, nqsw }) => [
    yearWords(year),
    whomWords[whom],
    shownWords(placed),
    placementYears,
    shownWords(recruited),
    shownWords(nqsw),
    shareWords(recruited, placed),
    shareWords(recruited, nqsw),
  ]),
});

/** What graduates are called where they are not one's own. */
export const everybody = { graduates: 'Graduates', of: 'graduates' };

/** Where graduates went by leaving year, of those asked at one moment: in numbers, and as shares. */
export function destinationTables(asked: AskedAt, whose: { graduates: string; of: string }): [PartTable, PartTable] {
  const years = [...asked.years.toReversed(), undefined];
  const heads = years.map(yearWords);
  const when = moments[asked.moment];
  const told = groupLines(asked).flatMap(({ group, people }, at) => ('unknown' in people ? [] : [{ group, at }]));
  return [
    {
      title: `${whose.graduates} by destination and leaving year, asked ${when}`,
      headings: ['Destination', ...heads],
      rows: told.map(({ group, at }) => [
        group,
        ...years.map((year) => shownWords(groupLines(asked, year)[at]?.people ?? { unknown: true })),
      ]),
    },
    {
      title: `Shares of ${whose.of} by leaving year, asked ${when}`,
      headings: ['Share', 'Of', ...heads],
      rows: shareLines(asked).map(({ title, of }, at) => [
        title,
        of,
        ...years.map((year) => {
          const line = shareLines(asked, year)[at];
          return line === undefined ? '' : shareWords(line.n, line.all);
        }),
      ]),
    },
  ];
}

export const everyStep = 'Students of each programme, step by step';

/** Each step of each programme over the years. */
export function programmesTable(lines: readonly StepLine[], title: string): PartTable {
  const years = [...new Set(lines.flatMap(({ year }) => (year === undefined ? [] : [year])))].sort((a, b) => b - a);
  const columns = [...years, undefined];
  const names = [...new Set(lines.map(({ programme }) => programme))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  return {
    title,
    headings: ['Programme', 'Step', ...columns.map(yearWords)],
    rows: names.flatMap((programme) =>
      stepNames
        .filter((step) => lines.some((line) => line.programme === programme && line.step === step))
        .map((step) => [
          programme,
          steps[step],
          ...columns.map((year) =>
            cellOf(lines.find((line) => line.programme === programme && line.step === step && line.year === year)),
          ),
        ]),
    ),
  };
}

function cellOf(line: StepLine | undefined): string {
  if (line === undefined) return '';
  if (line.percent !== undefined) return `${percentWords(line.percent)}, numbers not known`;
  return line.of === undefined ? shownWords(line.n) : shareWords(line.n, line.of);
}
