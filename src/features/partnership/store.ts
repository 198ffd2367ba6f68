import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type Directory, directoryOf } from './directory.ts';
import type { Membership, Organisation, Partner, Service } from './model.ts';
import './schema.ts';

const columns = ['id', 'kind', 'name', 'short_name as shortName', 'ukprn'] as const;

type OrganisationRow = Omit<Organisation, 'ukprn'> & { ukprn: string | null };
const organisationOf = (row: OrganisationRow): Organisation => ({ ...row, ukprn: row.ukprn ?? undefined });

/** Organisations that hold or held a place in this partnership, by name. */
export async function organisations(tx: Tx): Promise<Organisation[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select(columns)
    .where('id', 'in', memberIds(tx))
    .orderBy(sql`name collate "und-x-icu"`)
    .execute();
  return rows.map(organisationOf);
}

/** Children's and adults' services of this partnership's organisations. */
export async function services(tx: Tx): Promise<Service[]> {
  return tx
    .selectFrom('service')
    .select(['id', 'organisation_id as organisationId', 'kind', 'name'])
    .where('organisation_id', 'in', memberIds(tx))
    .orderBy('kind', 'desc')
    .execute();
}

/** Every organisation and service of the partnership, to be found by what files call them. */
export async function readDirectory(tx: Tx): Promise<Directory> {
  return directoryOf(await organisations(tx), await services(tx));
}

/** Every partner, present and former, with services and memberships. */
export async function partners(tx: Tx): Promise<Partner[]> {
  const all = await organisations(tx);
  const [held, parts] = [await memberships(tx), await services(tx)];
  return all.map((organisation) => ({
    ...organisation,
    services: parts.filter(({ organisationId }) => organisationId === organisation.id),
    memberships: held.filter(({ organisationId }) => organisationId === organisation.id),
  }));
}

/** One partner; `undefined` where this partnership has none with this id. */
export async function partner(tx: Tx, id: string): Promise<Partner | undefined> {
  return (await partners(tx)).find((candidate) => candidate.id === id);
}

/** The organisation of this name or UKPRN in any partnership: only a lead sees those of others. */
export async function knownAnywhere(
  tx: Tx,
  { name, ukprn }: { name: string; ukprn: string | undefined },
): Promise<Organisation | undefined> {
  const row = await tx
    .selectFrom('organisation')
    .select(columns)
    .where((where) =>
      where.or([
        where(sql`lower(trim(name))`, '=', sql`lower(trim(${name}))`),
        ...(ukprn === undefined ? [] : [where('ukprn', '=', ukprn)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row && organisationOf(row);
}

export async function addOrganisation(tx: Tx, { shortName, ukprn, ...rest }: Organisation): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({ ...rest, short_name: shortName, ukprn: ukprn ?? null })
    .execute();
}

export async function updateOrganisation(tx: Tx, { id, kind, name, shortName, ukprn }: Organisation): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ kind, name, short_name: shortName, ukprn: ukprn ?? null })
    .where('id', '=', id)
    .execute();
}

export async function addService(tx: Tx, { id, organisationId, kind, name }: Service): Promise<void> {
  await tx.insertInto('service').values({ id, organisation_id: organisationId, kind, name }).execute();
}

export async function renameService(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable('service').set({ name }).where('id', '=', id).execute();
}

/** Memberships in this partnership, the latest first. */
async function memberships(tx: Tx): Promise<Membership[]> {
  const rows = await tx
    .selectFrom('membership')
    .select(['id', 'organisation_id as organisationId', 'service_id', 'tier', 'starts', 'ends'])
    .where('partnership_id', '=', sql<string>`here()`)
    .orderBy('starts', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ service_id, ends, ...row }) => ({
    ...row,
    serviceId: service_id ?? undefined,
    ends: ends ?? undefined,
  }));
}

export async function addMembership(tx: Tx, membership: Membership): Promise<void> {
  await tx
    .insertInto('membership')
    .values({
      id: membership.id,
      partnership_id: sql<string>`here()`,
      organisation_id: membership.organisationId,
      service_id: membership.serviceId ?? null,
      tier: membership.tier,
      starts: membership.starts,
      ends: membership.ends ?? null,
    })
    .execute();
}

export async function endMembership(tx: Tx, id: string, ends: string): Promise<void> {
  await tx.updateTable('membership').set({ ends }).where('id', '=', id).execute();
}

/** How many current educators and students a partner has, and how many of them whoever asks may see by name. */
export async function peopleOf(tx: Tx, organisationId: string): Promise<Record<'educators' | 'students', Counted>> {
  const { rows } = await sql<{ educators: number; students: number; educatorsSeen: number; studentsSeen: number }>`
    select counted.educators, counted.students,
      (select count(*)::int from educator where organisation_id = ${organisationId} and left_at is null) as "educatorsSeen",
      (select count(*)::int from student where provider_id = ${organisationId} and withdrawn_at is null) as "studentsSeen"
    from people_counted(${organisationId}) counted`.execute(tx);
  const row = rows[0];
  return {
    educators: { total: row?.educators ?? 0, visible: row?.educatorsSeen ?? 0 },
    students: { total: row?.students ?? 0, visible: row?.studentsSeen ?? 0 },
  };
}

export interface Counted {
  total: number;
  visible: number;
}

function memberIds(tx: Tx) {
  return tx.selectFrom('membership').select('organisation_id').where('partnership_id', '=', sql<string>`here()`);
}
