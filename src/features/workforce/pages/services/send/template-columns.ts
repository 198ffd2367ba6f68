import {
  destinations,
  ethnicGroups,
  origins,
  reasons,
  roles,
  sexes,
} from '../../../../../engines/workforce/categories.ts';
import type { templateHeadings } from '../../../formats/template/template.ts';

const anyOf = (categories: Record<string, string>): string => Object.keys(categories).join(', ');

/** What each column of the plain template holds. */
export const templateColumns: readonly (readonly [(typeof templateHeadings)[number], string])[] = [
  ['year', 'the census year, as 2025-26 (needed)'],
  ['service', 'children or adults (needed)'],
  ['employment', 'in post, left, agency or vacancy (needed)'],
  ['person', 'your own reference or the SWE number, the same every year'],
  ['fte', 'full-time equivalent from 0 to 1; of somebody who left, before they left (needed)'],
  ['date_of_birth', 'as 14/09/1985'],
  ['sex', anyOf(sexes)],
  ['ethnicity', anyOf(ethnicGroups)],
  ['role', anyOf(roles)],
  ['started', 'when they began in their role'],
  ['came_from', anyOf(origins)],
  ['left', 'when they left'],
  ['went_to', anyOf(destinations)],
  ['reason', anyOf(reasons)],
  ['cases', 'how many cases they hold on 30 September'],
  ['days_lost', 'working days lost to sickness in the year'],
  ['covers_vacancy', 'yes for an agency worker who covers a vacant post'],
];
