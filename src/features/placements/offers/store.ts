import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../educators/schema.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';
import type { Limbs, Offer, OfferDetails, WithdrawalReason } from './model.ts';

/** Which offers are wanted; what is left out does not matter. */
export interface WantedOffers {
  id?: string;
  references?: readonly string[];
  /** Without people's names, which take longest to find: of named educators, the reference is enough. */
  nameless?: boolean;
}

/** Offers of a round that whoever asks may see, by reference; withdrawn ones too. */
export async function offersOf(tx: Tx, roundId: string, wanted: WantedOffers = {}): Promise<Offer[]> {
  let query = tx
    .selectFrom('offer')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .innerJoin('service', 'service.id', 'offer.service_id')
    .innerJoin('team', 'team.id', 'offer.team_id')
    .leftJoin('educator', 'educator.id', 'offer.educator_id')
    .select([
      'offer.id',
      'offer.round_id as roundId',
      'offer.reference',
      'offer.organisation_id as organisationId',
      'organisation.name as organisation',
      'offer.service_id as serviceId',
      'service.kind as service',
      'offer.team_id as teamId',
      'team.name as team',
      'offer.area',
      'offer.statutory',
      'offer.limb_setting',
      'offer.limb_work',
      'offer.limb_records',
      'offer.places',
      'offer.stages',
      'offer.outcode',
      'offer.driver_required as driverRequired',
      'offer.provides',
      'educator.reference as educator',
      educatorName(wanted.nameless === true).as('educatorName'),
      'offer.educator_id',
      'offer.on_site_supervisor as onSiteSupervisor',
      'offer.partner',
      'offer.nqsw_vacancies',
      'offer.withdrawn_at',
      'offer.withdrawn_because',
    ])
    .where('offer.round_id', '=', roundId)
    .orderBy('offer.reference');
  if (wanted.id !== undefined) query = query.where('offer.id', '=', wanted.id);
  if (wanted.references !== undefined) {
    query = query.where('offer.reference', '=', sql<string>`any(${[...wanted.references]}::text[])`);
  }
  const rows = await query.execute();
  return rows.map(
    ({
      limb_setting,
      limb_work,
      limb_records,
      nqsw_vacancies,
      withdrawn_at,
      withdrawn_because,
      educator,
      educatorName,
      educator_id,
      ...row
    }) => ({
      ...row,
      limbs: limbsOf(limb_setting, limb_work, limb_records),
      educator: educator ?? undefined,
      educatorName: educatorName ?? undefined,
      hiddenEducatorId: educator === null && educator_id !== null ? educator_id : undefined,
      nqswVacancies: nqsw_vacancies ?? undefined,
      withdrawnAt: withdrawn_at ?? undefined,
      withdrawnBecause: withdrawn_because ?? undefined,
    }),
  );
}

function limbsOf(setting: boolean | null, work: boolean | null, records: boolean | null): Limbs | undefined {
  return setting === null || work === null || records === null ? undefined : { setting, work, records };
}

export type StoredOffer = OfferDetails & { id: string; teamId: string; educatorId: string | undefined };

const given = (rows: readonly StoredOffer[]) => sql`(select *, (limbs ->> 'setting')::boolean as setting,
    (limbs ->> 'work')::boolean as work, (limbs ->> 'records')::boolean as records
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each (id uuid, reference text, "organisationId" uuid,
    "serviceId" uuid, "teamId" uuid, area text, statutory boolean, limbs jsonb, places integer, stages text[], outcode text,
    "driverRequired" boolean, provides text[], "educatorId" uuid, "onSiteSupervisor" boolean, partner boolean,
    "nqswVacancies" integer)) as given`;

/**
 * Adds offers in one statement.
 * @returns the references that were added; one that is missing belongs to an offer that the person may not see.
 */
export async function addOffers(tx: Tx, roundId: string, rows: readonly StoredOffer[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const added = await sql<{
    reference: string;
  }>`insert into offer (id, partnership_id, round_id, reference, organisation_id, service_id, team_id,
      area, statutory, limb_setting, limb_work, limb_records, places, stages, outcode, driver_required, provides,
      educator_id, on_site_supervisor, partner, nqsw_vacancies)
    select id, here(), ${roundId}, reference, "organisationId", "serviceId", "teamId", area, statutory, setting, work,
      records, places, stages, outcode, "driverRequired", provides, "educatorId", "onSiteSupervisor", partner,
      "nqswVacancies" from ${given(rows)}
    on conflict (round_id, reference) do nothing returning reference`.execute(tx);
  return new Set(added.rows.map(({ reference }) => reference));
}

/** Gives offers other details, in one statement; one that was withdrawn stands again. */
export async function updateOffers(tx: Tx, rows: readonly StoredOffer[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update offer set reference = given.reference, organisation_id = given."organisationId",
      service_id = given."serviceId", team_id = given."teamId", area = given.area, statutory = given.statutory,
      limb_setting = given.setting, limb_work = given.work, limb_records = given.records, places = given.places,
      stages = given.stages, outcode = given.outcode, driver_required = given."driverRequired",
      provides = given.provides, educator_id = given."educatorId", on_site_supervisor = given."onSiteSupervisor",
      partner = given.partner, nqsw_vacancies = given."nqswVacancies", withdrawn_at = null, withdrawn_because = null,
      withdrawn_in_use = false
    from ${given(rows)} where offer.id = given.id`.execute(tx);
}

/** Withdraws offers, for one reason; `inUse` where somebody was placed there. */
export async function withdraw(
  tx: Tx,
  offers: readonly { id: string; inUse: boolean }[],
  because: WithdrawalReason,
): Promise<void> {
  if (offers.length === 0) return;
  await sql`update offer set withdrawn_at = now(), withdrawn_because = ${because}, withdrawn_in_use = given."inUse"
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as given (id uuid, "inUse" boolean)
    where offer.id = given.id`.execute(tx);
}

/** Makes a withdrawn offer stand again. */
export async function restoreOffer(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('offer')
    .set({ withdrawn_at: null, withdrawn_because: null, withdrawn_in_use: false })
    .where('id', '=', id)
    .execute();
}

/** Of these offers, the ones where somebody is placed. */
export async function offersInUse(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('placement')
    .select('offer_id')
    .distinct()
    .where('offer_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ offer_id }) => offer_id));
}

/** Offers that one organisation withdrew for one reason. */
export interface Withdrawals {
  organisation: string;
  because: string;
  offers: number;
  places: number;
  /** Offers where students were placed by then. */
  inUse: number;
}

/** Offers withdrawn in this round, by organisation and reason. */
export async function withdrawalsOf(tx: Tx, roundId: string): Promise<Withdrawals[]> {
  return tx
    .selectFrom('offer')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .select([
      'organisation.name as organisation',
      sql<string>`coalesce(offer.withdrawn_because, 'other')`.as('because'),
      sql<number>`count(*)::int`.as('offers'),
      sql<number>`sum(offer.places)::int`.as('places'),
      sql<number>`(count(*) filter (where offer.withdrawn_in_use))::int`.as('inUse'),
    ])
    .where('offer.round_id', '=', roundId)
    .where('offer.withdrawn_at', 'is not', null)
    .groupBy(['organisation.name', 'offer.withdrawn_because'])
    .orderBy('organisation.name')
    .execute();
}

function educatorName(nameless: boolean) {
  if (nameless) return sql<string | null>`null::text`;
  return sql<string | null>`(select person.name from person where person.id = educator.person_id)`;
}
