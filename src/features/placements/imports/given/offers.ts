import type { Stage } from '../../../../engines/allocation/model.ts';
import { readTable, type Sheet } from '../../../../platform/files/index.ts';
import { type Checked, checked, placeOf, type Reject } from '../../formats/checked.ts';
import { offersTable, roundTables } from '../../formats/index.ts';
import type { OfferDetails } from '../../offers/model.ts';
import { mayKeepOffer } from '../../offers/policy.ts';
import { ownServices, partnerNamed, type Resolving, serviceNamed, shortEnough } from './resolving.ts';

/** Educators whom an offer may name, by reference: those of the register, and those of the file beside it. */
export interface NameableEducators {
  /** The organisation of an educator who may be named; `undefined` inside for an independent one. */
  employerOf: ReadonlyMap<string, string | undefined>;
  /** References on rows of the file that were rejected, of nobody on the register. */
  rejected: ReadonlySet<string>;
}

const stages: readonly Stage[] = ['first', 'final', 'contrasting'];

/** The offers of a file. An offer that names an educator stands and falls with that educator. */
export function offersGiven(sheet: Sheet, resolving: Resolving, educators: NameableEducators): Checked<OfferDetails> {
  return checked(
    readTable(sheet, offersTable, roundTables),
    (row) => row.offer_id,
    (row, reject): OfferDetails | undefined => {
      shortEnough('team', row.team, 200, reject);
      shortEnough('area', row.area, 200, reject);
      const at = placeOf('outcode', row.outcode, resolving.geography, reject);
      const organisation = partnerNamed('organisation', row.organisation, resolving, reject);
      const service = organisation && serviceNamed(organisation, row.service, resolving, reject);
      if (organisation === undefined || service === undefined) return undefined;
      if (!mayKeepOffer(resolving.me, { organisationId: organisation.id, serviceId: service.id })) {
        const whose = ownServices(resolving);
        reject('organisation', row.organisation, `is not yours: you can only change rows of ${whose}`, whose);
        return undefined;
      }
      checkNamed(row.educator_id, organisation, educators, reject);
      if (at === undefined) return undefined;
      return {
        reference: row.offer_id,
        organisationId: organisation.id,
        serviceId: service.id,
        team: row.team,
        area: row.area,
        statutory: row.statutory,
        limbs: undefined,
        places: row.places,
        stages: stages.filter((stage) => row.stages.includes(stage)),
        outcode: at.outcode,
        driverRequired: row.driver_required,
        provides: row.provides,
        educator: row.educator_id,
        onSiteSupervisor: row.on_site_supervisor,
        partner: row.partner,
        nqswVacancies: row.nqsw_vacancies,
      };
    },
  );
}

function checkNamed(
  reference: string | undefined,
  organisation: { id: string; name: string },
  { employerOf, rejected }: NameableEducators,
  reject: Reject,
): void {
  if (reference === undefined) return;
  if (!employerOf.has(reference)) {
    const wrong = rejected.has(reference)
      ? 'is an educator on a row that could not be used'
      : 'is an educator who is neither on the register nor in an educators file beside this one';
    reject('educator_id', reference, wrong, 'the reference of an educator, or nothing');
  } else if (employerOf.get(reference) !== organisation.id) {
    const wrong = 'is an educator of another organisation, who cannot be on site here';
    reject('educator_id', reference, wrong, `an educator of ${organisation.name}, or nothing`);
  }
}
