import { formatDate } from '../../platform/web/dates.ts';
import { capitalised } from '../../platform/web/words.ts';
import { type Membership, type Partner, serviceWords } from './model.ts';

/** “1 September 2020 to 31 August 2025”, “From 1 September 2020”. */
export function period({ starts, ends }: Pick<Membership, 'starts' | 'ends'>): string {
  return ends === undefined ? `From ${formatDate(starts)}` : `${formatDate(starts)} to ${formatDate(ends)}`;
}

/** Who of a partner holds the membership: “Whole organisation”, “Adults’ service”. */
export function holder({ serviceId }: Pick<Membership, 'serviceId'>, { services }: Pick<Partner, 'services'>): string {
  const service = services.find(({ id }) => id === serviceId);
  return service ? capitalised(`${serviceWords[service.kind]} service`) : 'Whole organisation';
}
