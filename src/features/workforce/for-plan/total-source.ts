import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Source } from '../../../platform/documents/index.ts';
import { today } from '../../../platform/web/today.ts';
import { count } from '../../../platform/web/words.ts';
import { servicesWords } from '../pages/partnership/finding.ts';
import { totalsPath } from '../pages/partnership/paths.ts';
import type { WorkforceTotal } from '../totals/store.ts';

/** The id of a total among the sources of a plan. */
export const totalId = ({ service, year }: Pick<WorkforceTotal, 'service' | 'year'>): string =>
  `${service}-totals-${year}`;

/** A total as the source of figures. */
export const totalSource = (total: WorkforceTotal): Source => ({
  id: totalId(total),
  text: `The partnership’s totals of ${servicesWords(total.service)}, ${yearName(total.year)}: edition ${total.edition}, from the returns of ${count(total.services.length, 'service')}`,
  date: today(total.madeAt),
  href: totalsPath(total.service, total.year),
});
