import { notKnown } from '../../../../../engines/workforce/categories.ts';
import type { Figures } from '../../../../../engines/workforce/figures/figures.ts';
import { noTally, type Tallies, type Tally } from '../../../../../engines/workforce/figures/tally.ts';
import type { People, Service } from '../../../../../engines/workforce/model.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import { type Line, orderOf, serviceOrder } from '../../../tables.ts';

/** People of one's own by a category. Whoever is not known is a line of its own, so that the shares add up to the whole. */
export interface PeopleTable {
  key: PeopleTableKey;
  title: string;
  /** What the first column holds. */
  what: string;
  about: People;
  /** Everybody whom the table divides. */
  all: Tally;
  lines: PeopleLine[];
  /** Of how many people the category is known. */
  known: number;
  /** The return says nothing of these people. */
  untold: boolean;
  /** So many more may be such people: the return does not tell it. */
  uncertain: number;
  /** One may be in several lines. */
  overlapping: boolean;
}

export interface PeopleLine {
  category: string;
  words: string;
  tally: Tally;
}

/** The tables in the order in which they are told. */
export const peopleTableKeys = [
  'leavers-by-service',
  'leavers-by-role',
  'leavers-by-reason',
  'leavers-by-destination',
  'starters-by-origin',
  'in-post-by-role',
  'in-post-by-age',
  'in-post-by-sex',
  'in-post-by-ethnicity',
  'in-post-by-hours',
  'reaching',
] as const;
export type PeopleTableKey = (typeof peopleTableKeys)[number];

const told: Record<PeopleTableKey, { title: string; what: string; about: 'inPost' | 'leavers' | 'starters' }> = {
  'leavers-by-service': { title: 'When leavers went', what: 'Time in the role', about: 'leavers' },
  'leavers-by-role': { title: 'From which role leavers went', what: 'Role', about: 'leavers' },
  'leavers-by-reason': { title: 'Why leavers went', what: 'Reason', about: 'leavers' },
  'leavers-by-destination': { title: 'Where leavers went', what: 'Destination', about: 'leavers' },
  'starters-by-origin': { title: 'Where starters came from', what: 'Origin', about: 'starters' },
  'in-post-by-role': { title: 'Social workers in post by role', what: 'Role', about: 'inPost' },
  'in-post-by-age': { title: 'Social workers in post by age', what: 'Age', about: 'inPost' },
  'in-post-by-sex': { title: 'Social workers in post by sex', what: 'Sex', about: 'inPost' },
  'in-post-by-ethnicity': { title: 'Social workers in post by ethnic group', what: 'Ethnic group', about: 'inPost' },
  'in-post-by-hours': { title: 'Social workers in post by hours', what: 'Hours', about: 'inPost' },
  reaching: { title: 'Who comes near retirement', what: 'Reaches the age of', about: 'inPost' },
};

/** One table of a return's figures. */
export function peopleTable(key: PeopleTableKey, figures: Figures, service: Service): PeopleTable {
  const { about, ...words } = told[key];
  const { tallies, lines } = source(key, figures, service);
  const all = figures[about];
  const rows = lines.map(({ category, words }) => ({
    category,
    words: capitalised(words),
    tally: tallies[category] ?? noTally(),
  }));
  const overlapping = key === 'reaching';
  const unknown = tallies[notKnown]?.headcount ?? 0;
  const counted = rows.reduce((sum, { tally }) => sum + tally.headcount, 0);
  const missing = overlapping ? 0 : Math.max(0, all.headcount - counted);
  return {
    key,
    ...words,
    about,
    all,
    lines: missing === 0 ? rows : withUnknown(rows, missing),
    known: all.headcount - unknown - missing,
    untold: figures.untold[about] > 0,
    uncertain: figures.uncertain[about],
    overlapping,
  };
}

/**
 * Whether shares of a table are of full-time equivalents, as the DfE counts leavers by their time in the role; of people where
 * the full-time equivalent of fewer than half is known.
 */
export const sharesAreFte = ({ key, all }: PeopleTable): boolean =>
  key === 'leavers-by-service' && all.fte > 0 && 2 * all.fteKnown >= all.headcount;

/** People whom the return counts without telling more of them: they are not known, like those of whom the field is missing. */
function withUnknown(rows: readonly PeopleLine[], missing: number): PeopleLine[] {
  const before = rows.find(({ category }) => category === notKnown)?.tally ?? noTally();
  const tally = { ...before, headcount: before.headcount + missing };
  const others = rows.filter(({ category }) => category !== notKnown);
  return [...others, { category: notKnown, words: capitalised(notKnown), tally }];
}

function source(key: PeopleTableKey, { tables, leaversByService }: Figures, service: Service) {
  const plain = (lines: readonly string[]): Line[] => lines.map((category) => ({ category, words: category }));
  const of = (table: keyof typeof tables): { tallies: Tallies; lines: Line[] } => ({
    tallies: tables[table],
    lines: orderOf(table, tables[table]),
  });
  switch (key) {
    case 'leavers-by-service':
      return { tallies: leaversByService[service], lines: plain(serviceOrder(service, leaversByService[service])) };
    case 'leavers-by-role':
      return of('leaversByRole');
    case 'leavers-by-reason':
      return of('leaversByReason');
    case 'leavers-by-destination':
      return of('leaversByDestination');
    case 'starters-by-origin':
      return of('startersByOrigin');
    case 'in-post-by-role':
      return of('inPostByRole');
    case 'in-post-by-age':
      return of('inPostByAge');
    case 'in-post-by-sex':
      return of('inPostBySex');
    case 'in-post-by-ethnicity':
      return of('inPostByEthnicity');
    case 'in-post-by-hours':
      return of('inPostByHours');
    case 'reaching':
      return of('reaching');
  }
}
