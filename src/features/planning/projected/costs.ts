import { formatDate } from '../../../platform/web/dates.ts';
import { poundsWords, yearOf } from '../words.ts';
import type { Part } from './part.ts';
import type { Projected } from './shown.ts';

/** What the plan costs where unit costs are given, and when each lever has paid for itself. */
export function costsPart({ projection: { answers } }: Projected): Part | undefined {
  if (answers.costs === null) return undefined;
  const { years, levers } = answers.costs;
  return {
    title: 'What it costs',
    sentences: levers.map(({ lever, cost, saved, breakEven }) => {
      const balance =
        breakEven === null
          ? 'and does not pay for itself within the horizon'
          : `and has paid for itself by ${formatDate(breakEven)}`;
      return `“${lever}” alone costs ${poundsWords(cost)} over the years and saves ${poundsWords(saved)} of agency premium and recruitment, ${balance}.`;
    }),
    list: true,
    tables: [
      {
        title: 'Pounds in the year to 30 September, on average over the runs',
        headings: ['Year', 'Agency premium', 'Recruitment', 'Bursaries', 'Levers', 'Together'],
        rows: years.map((year) => [
          yearOf(year.date),
          ...[year.agencyPremium, year.recruitment, year.bursaries, year.levers, year.total].map(poundsWords),
        ]),
      },
    ],
    notes: [
      'Salaries are in no sum: neither those of posts that are filled, nor those of NQSWs beyond the posts there are.',
    ],
  };
}
