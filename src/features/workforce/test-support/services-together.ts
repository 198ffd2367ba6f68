import { createHash, randomUUID } from 'node:crypto';
import type { Destination, EthnicGroup, Origin, Reason, Role } from '../../../engines/workforce/categories.ts';
import { counting } from '../../../engines/workforce/figures/count.ts';
import type { Figures } from '../../../engines/workforce/figures/figures.ts';
import type { Service, Worker } from '../../../engines/workforce/model.ts';
import type { Database } from '../../../platform/database/index.ts';
import '../../partnership/schema.ts';
import '../schema.ts';
import { workOutTotals } from '../totals/job.ts';

/** A partnership in a test's database, and somebody by whom returns are sent. */
export interface Together {
  database: Database;
  partnershipId: string;
  sentBy: string;
}

/** Adds a council with one service to the partnership; gives the service's id. */
export async function addService({ database, partnershipId }: Together, kind: Service, name: string): Promise<string> {
  const organisation_id = randomUUID();
  const id = randomUUID();
  await database.as({ kind: 'system' }, async (tx) => {
    const organisation = { id: organisation_id, kind: 'local-authority' as const, name, short_name: name, ukprn: null };
    await tx.insertInto('organisation').values(organisation).execute();
    await tx
      .insertInto('service')
      .values({ id, organisation_id, kind, name: kind === 'children' ? 'Children' : 'Adults' })
      .execute();
    const membership = { partnership_id: partnershipId, organisation_id, tier: 'primary' as const, service_id: null };
    await tx
      .insertInto('membership')
      .values({ ...membership, starts: '2020-09-01', ends: null })
      .execute();
  });
  return id;
}

/** Keeps a return of a service as if it had been sent, in place of the one before. */
export async function keepReturn(
  { database, partnershipId, sentBy }: Together,
  serviceId: string,
  year: number,
  figures: Figures,
): Promise<void> {
  await endReturn({ database, partnershipId, sentBy }, serviceId, year, 'replaced');
  await database.as({ kind: 'system', partnershipId }, async (tx) => {
    const service = await tx
      .selectFrom('service')
      .select(['organisation_id', 'kind'])
      .where('id', '=', serviceId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('workforce_return')
      .values({
        partnership_id: partnershipId,
        organisation_id: service.organisation_id,
        service_id: serviceId,
        year,
        source: service.kind === 'children' ? 'census' : 'adults',
        files: ['return'],
        authority: null,
        state: 'kept',
        workers: figures.inPost.headcount,
        rules_broken: 0,
        figures: JSON.stringify(figures),
        warnings: '[]',
        digest: createHash('sha256').update(JSON.stringify(figures)).digest(),
        sent_by: sentBy,
        ended_at: null,
      })
      .execute();
  });
}

/** Ends the return of a service that is kept: replaced, or withdrawn. */
export async function endReturn(
  { database, partnershipId }: Together,
  serviceId: string,
  year: number,
  state: 'replaced' | 'withdrawn',
): Promise<void> {
  await database.as({ kind: 'system', partnershipId }, (tx) =>
    tx
      .updateTable('workforce_return')
      .set({ state, ended_at: new Date() })
      .where('service_id', '=', serviceId)
      .where('year', '=', year)
      .where('state', '=', 'kept')
      .execute(),
  );
}

/** Works the totals of a year out, as the job does. */
export async function totalsOf({ database, partnershipId }: Together, service: Service, year: number): Promise<void> {
  await database.as({ kind: 'system', partnershipId }, (tx) => workOutTotals(tx, { service, year }));
}

/** How many people there are of each kind. */
export interface Size {
  inPost: number;
  leavers: number;
  starters: number;
  agency: number;
}

/** Figures of an invented service: people of every age, role, group and reason in turn, the same for the same size. */
export function figuresOf(kind: Service, year: number, size: Size): Figures {
  const counted = counting(year, kind);
  for (let at = 0; at < size.inPost; at += 1) counted.add(person(at, year, at < size.starters ? 1 : 4));
  for (let at = 0; at < size.leavers; at += 1) {
    const left = { standing: 'leaver' as const, ended: `${year}-03-31`, cases: undefined };
    counted.add({ ...person(at, year, 2 + (at % 12)), ...left, ...went(at) });
  }
  for (let at = 0; at < size.agency; at += 1)
    counted.add({ ...person(at, year, 1), standing: 'agency', daysLost: undefined });
  return counted.end({ vacancies: Math.round(size.inPost / 8), agencyCovering: Math.round(size.agency / 2) });
}

const turn = <Item>(items: readonly [Item, ...Item[]], at: number): Item => items[at % items.length] ?? items[0];

function person(at: number, year: number, years: number): Worker {
  return {
    standing: 'in-post',
    repeated: false,
    fte: at % 5 === 0 ? 0.6 : 1,
    born: `${year - 24 - ((at * 7) % 44)}-05-05`,
    started: `${year - years}-11-01`,
    ended: undefined,
    sex: at % 6 === 0 ? 'male' : 'female',
    ethnicity:
      at % 29 === 0 ? undefined : turn<EthnicGroup>(['white', 'white', 'white', 'black', 'asian', 'mixed'], at),
    role: turn<Role>(['case-holder', 'case-holder', 'case-holder', 'senior-practitioner', 'first-line-manager'], at),
    origin: turn<Origin>(['nqsw', 'nqsw', 'other-authority', 'agency', 'other-social-work'], at),
    destination: undefined,
    reason: undefined,
    cases: at % 5 < 3 ? 12 + (at % 7) : undefined,
    daysLost: at % 11,
  };
}

const went = (at: number): { reason: Reason; destination: Destination } => ({
  reason: turn<Reason>(['resignation', 'resignation', 'resignation', 'retired', 'other-role'], at),
  destination: turn<Destination>(['other-authority', 'other-authority', 'agency', 'other-social-care', 'other'], at),
});
