import type { Chance } from './chance.ts';
import { type OrganisationShape, organisations, type ServiceShape, teamAreas } from './region.ts';
import type { EducatorRow, OfferRow } from './rows.ts';

/** The two waves of placements. */
export type Tranche = 'final' | 'first';

/** Access needs that come up, and that some teams can meet. */
export const accessNeeds = ['step-free', 'part-time', 'no-evening', 'screen-reader'] as const;

/** Teams that work under no local authority's duty. */
const notStatutory = new Set(['Family Support', 'Fostering', 'Recovery']);

/** Places that services put forward in a tranche. Services without any have not answered. */
export function generateOffers(chance: Chance, tranche: Tranche, educators: readonly EducatorRow[]): OfferRow[] {
  return organisations.flatMap((organisation) => {
    let number = 0;
    return organisation.services.flatMap((service) =>
      placesOf(chance, tranche === 'final' ? service.finalPlaces : service.firstPlaces).map((places, at) => {
        number += 1;
        const reference = `${organisation.code}-${tranche === 'final' ? 'F' : 'N'}${String(number).padStart(2, '0')}`;
        return offerOf(chance, { tranche, organisation, service, reference, places, at }, educators);
      }),
    );
  });
}

/** So many places over offers of one, and here and there of two. */
function placesOf(chance: Chance, places: number): number[] {
  const offers: number[] = [];
  for (let left = places; left > 0; left -= offers.at(-1) ?? 1) offers.push(left > 1 && chance.happens(0.15) ? 2 : 1);
  return offers;
}

interface Wanted {
  tranche: Tranche;
  organisation: OrganisationShape;
  service: ServiceShape;
  reference: string;
  places: number;
  /** Which of its service's offers it is. */
  at: number;
}

function offerOf(
  chance: Chance,
  { tranche, organisation, service, reference, places, at }: Wanted,
  educators: readonly EducatorRow[],
): OfferRow {
  const team = service.teams[at % service.teams.length] ?? 'First Response';
  const statutory = organisation.kind !== 'voluntary' && !notStatutory.has(team);
  const able = educators.filter(
    (each) =>
      each.organisation === organisation.name &&
      each.service === service.kind &&
      each.peps === '2' &&
      each.capacity > 0,
  );
  return {
    offer_id: reference,
    organisation: organisation.name,
    service: service.kind,
    team,
    area: teamAreas[team],
    statutory,
    places,
    stages: tranche === 'final' ? ['final'] : ['first', 'contrasting'],
    outcode: chance.one(organisation.outcodes),
    driver_required: organisation.kind !== 'voluntary' && chance.happens(0.12),
    provides: accessNeeds.filter(() => chance.happens(0.6)),
    ...(places === 1 && chance.happens(0.08) && able.length > 0 && { educator_id: chance.one(able).educator_id }),
    on_site_supervisor: organisation.kind === 'voluntary' || chance.happens(supervised(organisation, service)),
    partner: true,
    ...(tranche === 'final' && service.vacancies > 0 && { nqsw_vacancies: service.vacancies }),
  };
}

/** The short service has no on-site supervisors: off-site educators cannot fill its gap. */
function supervised({ code }: OrganisationShape, { kind }: ServiceShape): number {
  if (code === 'RAV' && kind === 'children') return 0;
  return code === 'NOR' ? 0.1 : 0.5;
}
