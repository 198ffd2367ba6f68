import {
  destinationsAt,
  groupNames,
  groups,
  inYear,
  type Moment,
  moments,
} from '../../../../../engines/pipeline/index.ts';
import type { Shown, ShownTable } from '../../../../../engines/workforce/disclosure/index.ts';
import type { ShownPipeline } from '../../../pipeline/totals/content.ts';

/** Destinations of graduates who were asked at the same moment. */
export interface AskedAt {
  moment: Moment;
  table: ShownTable;
  years: number[];
}

export function askedAt({ tables }: ShownPipeline): AskedAt[] {
  const names = Object.keys(moments).filter((name): name is Moment => name in moments);
  return names.flatMap((moment) => {
    const table = tables[moment];
    return table === undefined ? [] : [{ moment, table, years: table.columns.map(Number).sort((a, b) => a - b) }];
  });
}

/** How many graduates of a year, or of all, are in each group. */
export const groupLines = ({ table }: AskedAt, year?: number): { group: string; people: Shown }[] =>
  groupNames.map((group) => ({
    group: groups[group],
    people: inYear(table, year, group),
  }));

export const inSocialWork = 'In social work';

/** The percentages, each with what it is of. */
export function shareLines({ table }: AskedAt, year?: number): { title: string; of: string; n: Shown; all: Shown }[] {
  const { partnership, socialWork, graduateLevel, respondents, asked } = destinationsAt(table, year);
  return [
    { title: 'Answered', of: 'those asked', n: respondents, all: asked },
    { title: inSocialWork, of: 'those who answered', n: socialWork, all: respondents },
    { title: inSocialWork, of: 'all who were asked', n: socialWork, all: asked },
    {
      title: 'Social worker with a partner of the partnership',
      of: 'those who answered',
      n: partnership,
      all: respondents,
    },
    {
      title: 'Social worker with a partner of the partnership',
      of: 'those in social work',
      n: partnership,
      all: socialWork,
    },
    {
      title: 'In work of graduate level, social work among it',
      of: 'those who answered',
      n: graduateLevel,
      all: respondents,
    },
  ];
}
