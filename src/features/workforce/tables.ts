import {
  destinations,
  ethnicGroups,
  notKnown,
  origins,
  reasons,
  roles,
  sexes,
} from '../../engines/workforce/categories.ts';
import { ageBands, hoursBands, serviceBands } from '../../engines/workforce/figures/bands.ts';
import type { TableName } from '../../engines/workforce/figures/figures.ts';
import { alreadyName, horizonAges, horizonName, horizonYears } from '../../engines/workforce/figures/horizon.ts';
import type { Service } from '../../engines/workforce/model.ts';

/** A line of a table of people. */
export interface Line {
  category: string;
  /** As people read it. */
  words: string;
}

/** Something under the name of each category in which there is somebody. */
type Categories = Readonly<Record<string, unknown>>;

const lines = (categories: Record<string, string>): Line[] =>
  Object.entries(categories).map(([category, words]) => ({ category, words }));
const plain = (names: readonly string[]): Line[] => names.map((name) => ({ category: name, words: name }));

const known: Record<TableName, Line[]> = {
  inPostByRole: lines(roles),
  inPostByAge: plain(ageBands),
  inPostBySex: lines(sexes),
  inPostByEthnicity: lines(ethnicGroups),
  inPostByHours: plain(hoursBands),
  startersByOrigin: lines(origins),
  leaversByRole: lines(roles),
  leaversByReason: lines(reasons),
  leaversByDestination: lines(destinations),
  reaching: plain(
    horizonAges.flatMap((age) => [alreadyName(age), ...horizonYears.map((within) => horizonName(age, within))]),
  ),
};

/**
 * The lines of a table in their usual order, `not known` where there is somebody. Adults' returns tell of no other role than
 * "social worker", which children's do not have: either has lines for its own, and for others where there is somebody.
 */
export function orderOf(table: TableName, tallies: Categories): Line[] {
  const adults = 'social-worker' in tallies;
  const always = known[table].filter(
    ({ category }) => category in tallies || (category !== 'social-worker' && !(adults && category in roles)),
  );
  return notKnown in tallies ? [...always, { category: notKnown, words: notKnown }] : always;
}

/** The same of leavers by years in their role. */
export const serviceOrder = (service: Service, tallies: Categories): string[] =>
  notKnown in tallies ? [...serviceBands(service), notKnown] : serviceBands(service);
