import { createHmac } from 'node:crypto';
import type { RoundForEngine } from '../round-for-engine.ts';

export type InputKind = 'student' | 'offer' | 'educator';

/** A record that an allocation looks at: a digest for each of its fields, keyed so that no value can be read from it. */
export interface Fingerprint {
  kind: InputKind;
  /** Of a student: the profile's. */
  recordId: string;
  fields: Readonly<Record<string, string>>;
}

/** The fields of records that allocations look at, as people call them. */
export const inputFields: Readonly<Record<InputKind, Readonly<Record<string, string>>>> = {
  student: {
    stage: 'stage',
    preferredAreas: 'areas asked for',
    home: 'home outcode',
    drives: 'drives',
    maxTravelKm: 'longest journey',
    earlierService: 'earlier service',
    earlierStatutory: 'earlier placement statutory',
    excluded: 'declared interests',
    requiredOrganisation: 'required organisation',
    needs: 'access needs',
  },
  offer: {
    organisation: 'organisation',
    service: 'service',
    team: 'team',
    area: 'area of practice',
    statutory: 'statutory',
    places: 'places',
    stages: 'stages',
    at: 'outcode',
    driverRequired: 'driver required',
    provides: 'access needs it can meet',
    educatorId: 'named educator',
    onSiteSupervisor: 'on-site supervisor',
    partner: 'offered within the partnership',
    nqswVacancies: 'NQSW vacancies',
  },
  educator: {
    organisation: 'organisation',
    service: 'service',
    at: 'outcode',
    peps: 'PEPS stage',
    lastStudentEnded: 'last student ended',
    otherLearnerEnded: 'last other learner ended',
    teachesPracticeEducation: 'teaches practice education',
    capacity: 'capacity',
    offSite: 'off-site',
  },
};

/** The fingerprints of everything that an allocation of the round looks at. */
export function fingerprintsOf(given: RoundForEngine, secret: string): Fingerprint[] {
  const { round, students, offers, educators } = given;
  const of = (kind: InputKind, rows: readonly { id: string }[], recordIdOf: (id: string) => string | undefined) =>
    rows.flatMap((row): Fingerprint[] => {
      const recordId = recordIdOf(row.id);
      return recordId === undefined ? [] : [{ kind, recordId, fields: digests(secret, kind, recordId, row) }];
    });
  return [
    ...of('student', round.students, (id) => students.get(id)?.profileId),
    ...of('offer', round.offers, (id) => offers.get(id)?.offerId),
    ...of('educator', round.educators, (id) => educators.get(id)?.educatorId),
  ];
}

/** The record's id is part of what is digested, so that equal values of two records cannot be told to be equal. */
function digests(secret: string, kind: InputKind, recordId: string, row: object): Record<string, string> {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(
    Object.keys(inputFields[kind]).map((field) => {
      const text = JSON.stringify([kind, recordId, field, ordered(field, values.get(field))]);
      return [field, createHmac('sha256', secret).update(text).digest('base64url').slice(0, 16)];
    }),
  );
}

/** The order of areas asked for matters; that of the other lists does not. */
function ordered(field: string, value: unknown): unknown {
  if (!Array.isArray(value) || field === 'preferredAreas') return value ?? null;
  return value.map((item) => JSON.stringify(item)).sort();
}
