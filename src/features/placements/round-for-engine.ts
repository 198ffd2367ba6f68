import type { Educator, Offer, Pin, Round, Student } from '../../engines/allocation/model.ts';
import type { Tx } from '../../platform/database/index.ts';
import { loadedGeography } from '../geography/index.ts';
import { type Directory, readDirectory } from '../partnership/index.ts';
import { fullNameOf } from './full-name.ts';
import { type Located, locating, type Unlocatable } from './located.ts';
import { exclusionOf } from './profiles/model.ts';
import {
  type EducatorRow,
  educatorRows,
  type OfferRow,
  offerRows,
  type ProfileRow,
  pinRows,
  profileRows,
} from './round-rows.ts';
import type { PlacementRound } from './rounds/model.ts';
import { roundOf } from './rounds/store.ts';

/** A student of the round, by the reference that the engine knows: ids, and what the engine is not told. */
export interface StudentInRound {
  profileId: string;
  studentId: string;
  name: string;
  /** University, by its full name. */
  provider: string;
  programme: string;
}

export interface OfferInRound {
  offerId: string;
  organisationId: string;
  serviceId: string;
  teamId: string;
}

export interface EducatorInRound {
  educatorId: string;
  name: string;
}

/** A round as the allocation engine takes it, with the way back from the engine's ids (references) to records. */
export interface RoundForEngine {
  placementRound: PlacementRound;
  /** Organisations go by their full names; `independent` for independent educators. */
  round: Round;
  /** By reference, each with exactly the rows of `round`. */
  students: Map<string, StudentInRound>;
  offers: Map<string, OfferInRound>;
  educators: Map<string, EducatorInRound>;
  /** Rows left out, because nobody can tell where their outcode is. */
  unlocatable: Unlocatable[];
}

/**
 * Everything that an allocation of the round looks at: students and offers that are not withdrawn, educators of the
 * partnership who have not left, with the capacity that other rounds leave them, and the pins between them; as far as
 * whoever asks may see.
 *
 * @throws NotFound where there is no such round in this partnership
 */
export async function roundForEngine(tx: Tx, roundId: string): Promise<RoundForEngine> {
  const placementRound = await roundOf(tx, roundId);
  const directory = await readDirectory(tx);
  const { locate, unlocatable } = locating(await loadedGeography(tx));
  const students = located(await profileRows(tx, roundId), 'student', (row) => row.home_outcode, locate);
  const offers = located(await offerRows(tx, roundId), 'offer', (row) => row.outcode, locate);
  const educators = located(await educatorRows(tx, roundId), 'educator', (row) => row.outcode, locate);
  const round: Round = {
    students: students.map((row) => studentOf(row, directory)),
    offers: offers.map(offerOf),
    educators: educators.map(educatorOf),
    pins: pinsOf(await pinRows(tx, roundId), { students, offers, educators }),
    policy: placementRound.policy,
  };
  return {
    placementRound,
    round,
    students: new Map(students.map((row) => [row.reference, studentInRound(row)])),
    offers: new Map(offers.map((row) => [row.reference, offerInRound(row)])),
    educators: new Map(educators.map((row) => [row.reference, { educatorId: row.id, name: row.name }])),
    unlocatable,
  };
}

type At<Row> = Row & { at: Located };

function located<Row extends { reference: string }>(
  rows: readonly Row[],
  kind: Unlocatable['kind'],
  outcodeOf: (row: Row) => string,
  locate: ReturnType<typeof locating>['locate'],
): At<Row>[] {
  return rows.flatMap((row) => {
    const at = locate(kind, row.reference, outcodeOf(row));
    return at === undefined ? [] : [{ ...row, at }];
  });
}

function studentOf(row: At<ProfileRow>, directory: Directory): Student {
  const known = (text: string) => directory.called(text).length > 0;
  return {
    id: row.reference,
    stage: row.stage,
    preferredAreas: row.preferred_areas,
    home: row.at,
    drives: row.drives,
    ...(row.max_travel_km !== null && { maxTravelKm: row.max_travel_km }),
    ...(row.earlier_service !== null && { earlierService: row.earlier_service }),
    ...(row.earlier_statutory !== null && { earlierStatutory: row.earlier_statutory }),
    excluded: row.excluded.map((text) => {
      const { organisation, team } = exclusionOf(text, known);
      return { organisation: fullNameOf(organisation, directory), ...(team !== undefined && { team }) };
    }),
    ...(row.required_organisation !== null && {
      requiredOrganisation: fullNameOf(row.required_organisation, directory),
    }),
    needs: row.needs,
  };
}

function offerOf(row: At<OfferRow>): Offer {
  return {
    id: row.reference,
    organisation: row.organisation,
    service: row.service,
    team: row.team,
    area: row.area,
    statutory: row.statutory,
    places: row.places,
    stages: row.stages,
    at: row.at,
    driverRequired: row.driver_required,
    provides: row.provides,
    ...(row.educator !== null && { educatorId: row.educator }),
    onSiteSupervisor: row.on_site_supervisor,
    partner: row.partner,
    ...(row.nqsw_vacancies !== null && { nqswVacancies: row.nqsw_vacancies }),
  };
}

function educatorOf(row: At<EducatorRow>): Educator {
  return {
    id: row.reference,
    organisation: row.organisation ?? 'independent',
    service: row.service_kind,
    at: row.at,
    peps: row.peps,
    ...(row.last_student_ended !== null && { lastStudentEnded: row.last_student_ended }),
    ...(row.other_learner_ended !== null && { otherLearnerEnded: row.other_learner_ended }),
    teachesPracticeEducation: row.teaches_practice_education,
    capacity: row.capacity,
    offSite: row.off_site,
  };
}

type Named = readonly { reference: string }[];

/** Pins between rows that are in the round: one that names a withdrawn row says nothing while that is so. */
function pinsOf(
  rows: Awaited<ReturnType<typeof pinRows>>,
  round: { students: Named; offers: Named; educators: Named },
): Pin[] {
  const references = (named: Named) => new Set(named.map(({ reference }) => reference));
  const [students, offers, educators] = [round.students, round.offers, round.educators].map(references);
  return rows
    .filter(({ student, offer }) => students?.has(student) && offers?.has(offer))
    .filter(({ educator }) => educator === null || educators?.has(educator))
    .map(({ student, offer, educator, kind }) => ({
      studentId: student,
      offerId: offer,
      kind,
      ...(educator !== null && { educatorId: educator }),
    }));
}

function studentInRound(row: ProfileRow): StudentInRound {
  const { id: profileId, student_id: studentId, name, provider, programme } = row;
  return { profileId, studentId, name, provider, programme };
}

function offerInRound(row: OfferRow): OfferInRound {
  return {
    offerId: row.id,
    organisationId: row.organisation_id,
    serviceId: row.service_id,
    teamId: row.team_id,
  };
}
