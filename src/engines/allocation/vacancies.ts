import type { Offer } from './model.ts';
import { groupedBy, numbered } from './numbered.ts';
import { textKey } from './text.ts';

/** The offers of one organisation's service that has vacancies for newly qualified social workers, and how many. */
export interface VacancyGroup {
  offers: number[];
  /** The largest number that any of its offers states. */
  vacancies: number;
}

/** Services with vacancies: at most as many "grow your own" placements count in each as it has vacancies. */
export function vacancyGroups(offers: readonly Offer[]): VacancyGroup[] {
  const services = groupedBy([...offers.keys()], (at) => {
    const offer = numbered(offers, at);
    return `${textKey(offer.organisation)}\n${offer.service}`;
  });
  return [...services.values()]
    .map((group) => ({
      offers: group,
      vacancies: Math.max(...group.map((at) => numbered(offers, at).nqswVacancies ?? 0)),
    }))
    .filter(({ vacancies }) => vacancies > 0);
}
