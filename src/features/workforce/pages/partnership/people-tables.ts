import { notKnown } from '../../../../engines/workforce/categories.ts';
import type { Shown, ShownTable } from '../../../../engines/workforce/disclosure/index.ts';
import type { TableName } from '../../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../../engines/workforce/model.ts';
import { cellOf, type ShownTotal } from '../../../../engines/workforce/totals/make-total.ts';
import { reachingCategories } from '../../../../engines/workforce/totals/tables.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import { type Line, orderOf, serviceOrder } from '../../tables.ts';

export const asPeopleMove = [
  'leavers-by-service',
  'leavers-by-role',
  'leavers-by-reason',
  'leavers-by-destination',
  'starters-by-origin',
] as const;
export const asPeopleAre = [
  'in-post-by-age',
  'in-post-by-role',
  'in-post-by-ethnicity',
  'in-post-by-sex',
  'in-post-by-hours',
  'reaching-55',
  'reaching-60',
  'reaching-66',
] as const;
/** The tables of people in the order in which they are told. */
export const peopleTableKeys = [...asPeopleMove, ...asPeopleAre] as const;
export type PeopleTableKey = (typeof peopleTableKeys)[number];

/** People of all services in a total, by a category. */
export interface TotalTable {
  key: PeopleTableKey;
  title: string;
  /** What the first column holds. */
  what: string;
  /** Whom it divides: “leavers”. */
  whom: string;
  lines: TotalLine[];
  /** Of all lines together. */
  all: Shown;
  /** None of its counts is shown. */
  withheld: boolean;
}

export interface TotalLine {
  category: string;
  words: string;
  people: Shown;
}

const leavers = 'leavers';
const starters = 'starters';
const inPost = 'social workers in post';

interface Told {
  /** Its name in the total. */
  name: string;
  title: string;
  what: string;
  whom: string;
  order: (service: Service, categories: Readonly<Record<string, unknown>>) => Line[];
}

const plain = (categories: readonly string[]): Line[] => categories.map((category) => ({ category, words: category }));
const told = (name: TableName, title: string, what: string, whom: string): Told => ({
  name,
  title,
  what,
  whom,
  order: (_service, categories) => orderOf(name, categories),
});
const reaching = (age: number): Told => ({
  name: `reaching${age}`,
  title: `Who reaches the age of ${age}, and when`,
  what: 'Reaches it',
  whom: inPost,
  order: (_service, categories) => [
    ...reachingCategories(age).map((category) => ({ category, words: category.replace(`${age} `, '') })),
    ...(notKnown in categories ? plain([notKnown]) : []),
  ],
});

const tables: Record<PeopleTableKey, Told> = {
  'leavers-by-service': {
    name: 'leaversByService',
    title: 'When leavers went',
    what: 'Time in the role',
    whom: leavers,
    order: (service, categories) => plain(serviceOrder(service, categories)),
  },
  'leavers-by-role': told('leaversByRole', 'From which role leavers went', 'Role', leavers),
  'leavers-by-reason': told('leaversByReason', 'Why leavers went', 'Reason', leavers),
  'leavers-by-destination': told('leaversByDestination', 'Where leavers went', 'Destination', leavers),
  'starters-by-origin': told('startersByOrigin', 'Where starters came from', 'Origin', starters),
  'in-post-by-age': told('inPostByAge', 'Social workers in post by age', 'Age', inPost),
  'in-post-by-role': told('inPostByRole', 'Social workers in post by role', 'Role', inPost),
  'in-post-by-ethnicity': told('inPostByEthnicity', 'Social workers in post by ethnic group', 'Ethnic group', inPost),
  'in-post-by-sex': told('inPostBySex', 'Social workers in post by sex', 'Sex', inPost),
  'in-post-by-hours': told('inPostByHours', 'Social workers in post by hours', 'Hours', inPost),
  'reaching-55': reaching(55),
  'reaching-60': reaching(60),
  'reaching-66': reaching(66),
};

/** One table of a total, in its usual order. */
export function totalTable(key: PeopleTableKey, service: Service, total: ShownTotal): TotalTable {
  const { name, title, what, whom, order } = tables[key];
  const shown = total.tables[name];
  const all = shown?.columnTotals?.[0] ?? hidden;
  const withheld = 'suppressed' in all || isHiddenThroughout(shown);
  const rows = Object.fromEntries((shown?.rows ?? []).map((row) => [row, true]));
  const lines = order(service, rows).map(({ category, words }) => ({
    category,
    words: capitalised(words),
    people: cellOf(shown, category),
  }));
  return { key, title, what, whom, lines, all, withheld };
}

const hidden: Shown = { suppressed: true };

const isHiddenThroughout = (table: ShownTable | undefined): boolean =>
  table !== undefined && table.cells.length > 0 && table.cells.flat().every((cell) => 'suppressed' in cell);

/** A count, where it is shown. */
export const shownCount = (people: Shown | undefined): number | undefined =>
  people !== undefined && 'value' in people ? people.value : undefined;
