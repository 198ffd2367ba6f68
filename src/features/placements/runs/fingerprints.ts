import { createHmac } from 'node:crypto';
import type { RoundForEngine } from '../round-for-engine.ts';

export type InputKind = 'student' | 'offer' | 'educator';

/** A record that an allocation looks at, and a digest of it, keyed so that no value can be read from it. */
export interface Fingerprint {
  kind: InputKind;
  /** Of a student: the profile's. */
  recordId: string;
  whole: string;
}

/** A digest of each field, to tell which of them changed. */
export type FieldDigests = Readonly<Record<string, string>>;

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

/** The records that an allocation of a round looks at, and their fingerprints under a key. */
export class Fingerprints {
  readonly all: readonly Fingerprint[];
  readonly #rows = new Map<string, object>();
  readonly #secret: string;

  constructor(given: RoundForEngine, secret: string) {
    this.#secret = secret;
    const { round, students, offers, educators } = given;
    this.all = [
      ...this.#of('student', round.students, (id) => students.get(id)?.profileId),
      ...this.#of('offer', round.offers, (id) => offers.get(id)?.offerId),
      ...this.#of('educator', round.educators, (id) => educators.get(id)?.educatorId),
    ];
  }

  /** Field by field, of one record of `all`. */
  fieldsOf({ kind, recordId }: Pick<Fingerprint, 'kind' | 'recordId'>): FieldDigests {
    const row = this.#rows.get(recordId);
    const values = new Map<string, unknown>(row === undefined ? [] : Object.entries(row));
    return Object.fromEntries(
      Object.keys(inputFields[kind]).map((field) => [
        field,
        this.#digest([kind, recordId, field, ordered(field, values.get(field))]),
      ]),
    );
  }

  #of(kind: InputKind, rows: readonly { id: string }[], recordIdOf: (id: string) => string | undefined): Fingerprint[] {
    const fields = Object.keys(inputFields[kind]);
    return rows.flatMap((row): Fingerprint[] => {
      const recordId = recordIdOf(row.id);
      if (recordId === undefined) return [];
      this.#rows.set(recordId, row);
      const values = new Map<string, unknown>(Object.entries(row));
      const whole = this.#digest([kind, recordId, fields.map((field) => ordered(field, values.get(field)))]);
      return [{ kind, recordId, whole }];
    });
  }

  /** The record's id is part of what is digested, so that equal values of two records cannot be told to be equal. */
  #digest(parts: readonly unknown[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
  }
}

/** The order of areas asked for matters; that of the other lists does not. */
function ordered(field: string, value: unknown): unknown {
  if (!Array.isArray(value) || field === 'preferredAreas') return value ?? null;
  return value.map((item) => JSON.stringify(item)).sort();
}
