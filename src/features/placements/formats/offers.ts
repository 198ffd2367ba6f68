import type { Offer } from '../../../engines/allocation/model.ts';
import { sameText } from '../../../engines/allocation/text.ts';
import type { Geography } from '../../../engines/geography/index.ts';
import { readTable, type Sheet } from '../../../platform/files/index.ts';
import { type Checked, checked, placeOf, type Reject } from './checked.ts';
import type { NamedEducator } from './educators.ts';
import { offersTable, roundTables } from './tables.ts';

/** Reads `offers.csv`. An offer that names an educator stands and falls with that educator's row. */
export function readOffers(sheet: Sheet, geography: Geography, educators: Checked<NamedEducator>): Checked<Offer> {
  return checked(
    readTable(sheet, offersTable, roundTables),
    (row) => row.offer_id,
    (row, reject) => {
      const { educator_id: educatorId, nqsw_vacancies: nqswVacancies } = row;
      if (educatorId !== undefined) checkNamed(educatorId, row.organisation, educators, reject);
      const at = placeOf('outcode', row.outcode, geography, reject);
      if (at === undefined) return undefined;
      return {
        id: row.offer_id,
        organisation: row.organisation,
        service: row.service,
        team: row.team,
        area: row.area,
        statutory: row.statutory,
        places: row.places,
        stages: row.stages,
        at,
        driverRequired: row.driver_required,
        provides: row.provides,
        ...(educatorId !== undefined && { educatorId }),
        onSiteSupervisor: row.on_site_supervisor,
        partner: row.partner,
        ...(nqswVacancies !== undefined && { nqswVacancies }),
      };
    },
  );
}

function checkNamed(id: string, organisation: string, educators: Checked<NamedEducator>, reject: Reject): void {
  const named = educators.good.get(id);
  if (named === undefined) {
    const why = educators.rejectedIds.has(id) ? 'is on a row of it that was rejected' : 'is not in it';
    reject(
      'educator_id',
      id,
      `names an educator of ${educators.file} who ${why}`,
      `an educator_id of ${educators.file}, or nothing`,
    );
  } else if (!sameText(named.educator.organisation, organisation)) {
    const employer = named.educator.organisation;
    const wrong = `is an educator of another organisation (${employer}), who cannot be on site here`;
    reject('educator_id', id, wrong, `an educator of ${organisation}, or nothing`);
  }
}
